/** Why: reads the two benchmark sets from the directory they were put in; nothing of them is part of this project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';

export interface BodyCase {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly truth: string;
}

export interface SnippetCase {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

function gunzip(path: string): string {
  return decode(gunzipSync(readFileSync(path)));
}

/** Pages were saved as they came: UTF-8, or what their meta element says. */
function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  const named = /<meta[^>]{1,200}charset=["']?\s*([\w-]{3,20})/i.exec(text)?.[1] ?? 'windows-1252';
  if (/^utf-?8$/i.test(named)) return text;
  return iconv.encodingExists(named) ? iconv.decode(bytes, named) : text;
}

function json(path: string): unknown {
  return JSON.parse(path.endsWith('.gz') ? gunzip(path) : readFileSync(path, 'utf8'));
}

/** The article-body set under `directory`; empty when it is not there. */
export function readBodySet(directory: string): BodyCase[] {
  const path = join(directory, 'articlebody', 'ground-truth.json');
  if (!existsSync(path)) return [];
  const truths = json(path) as Record<string, { articleBody: string; url: string }>;
  return Object.entries(truths).map(([id, { articleBody, url }]) => ({
    id,
    url,
    truth: articleBody,
    html: gunzip(join(directory, 'articlebody', 'html', `${id}.html.gz`)),
  }));
}

/** The snippet set under `directory`; empty when it is not there. Keys that are no address stand for one on a neutral host. */
export function readSnippetSet(directory: string): SnippetCase[] {
  const path = join(directory, 'snippets', 'evaldata.json');
  if (!existsSync(path)) return [];
  const cases = json(path) as Record<string, { file: string; with: string[]; without: string[] }>;
  return Object.entries(cases).map(([key, { file, with: wanted, without }]) => ({
    id: key,
    url: /^https?:/.test(key) ? key : `https://example.org/${encodeURIComponent(file)}`,
    html: gunzip(join(directory, 'snippets', 'html', `${file}.gz`)),
    wanted,
    unwanted: without,
  }));
}

/** Outputs that others published for the article-body set, by name. */
export function readPublishedPeers(directory: string): Map<string, Map<string, string>> {
  const base = join(directory, 'articlebody');
  const peers = new Map<string, Map<string, string>>();
  if (!existsSync(base)) return peers;
  for (const file of readdirSync(base).sort()) {
    const name = /^peer-(.+)\.json\.gz$/.exec(file)?.[1];
    if (!name) continue;
    const outputs = json(join(base, file)) as Record<string, { articleBody?: string | null }>;
    peers.set(name, new Map(Object.entries(outputs).map(([id, { articleBody }]) => [id, articleBody ?? ''])));
  }
  return peers;
}
