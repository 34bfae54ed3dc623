/** Reads the two benchmark sets from a local directory; they are not part of this project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';

/** A page of the article-body set with its true text. */
/** A page of the article-body set with its true text. */
export interface BodyCase {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly truth: string;
}

/** A page of the snippet set, with segments that belong to its text and others that do not. */
/** A page of the snippet set, with segments that belong to its text and others that do not. */
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

/** Decodes a saved page: UTF-8, or what its meta element says. */
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

/** The article-body set under `directory`; empty if it is missing. */
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

/** The snippet set under `directory`; empty if it is missing. Keys that are not URLs get one on a neutral host. */
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

/** Published outputs of other systems for the article-body set, by name. */
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
