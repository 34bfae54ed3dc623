/** The cases of the feedparser suite with their documents, from the data folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from './compare.ts';

export interface SuiteCase {
  readonly id: string;
  readonly group: string;
  readonly file?: string;
  readonly b64?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string | null;
  readonly count: number | null;
  readonly checks: readonly Check[];
}

export interface SuiteDocument extends SuiteCase {
  readonly bytes: Uint8Array;
}

/** Unpacks a `.tar.xz` with the system's tar into a new folder; undefined if the tool or file is missing. */
export function unpack(archive: string): string | undefined {
  if (!existsSync(archive)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'winnow-feeds-'));
  try {
    execFileSync('tar', ['-xf', archive, '-C', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** Every case with its bytes, or undefined if the data is missing. */
export function readSuite(data: string): SuiteDocument[] | undefined {
  const list = join(data, 'feedparser-cases.json');
  if (!existsSync(list)) return undefined;
  const folder = unpack(join(data, 'feedparser-suite.tar.xz'));
  if (folder === undefined) return undefined;
  const cases = JSON.parse(readFileSync(list, 'utf8')) as readonly SuiteCase[];
  const documents = cases.map((one) => ({
    ...one,
    bytes: one.b64 === undefined ? readFileSync(join(folder, 'tests', one.file ?? '')) : Buffer.from(one.b64, 'base64'),
  }));
  rmSync(folder, { recursive: true, force: true });
  return documents;
}
