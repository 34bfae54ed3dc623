/**
 * The account of every page of the benchmark sets closes. `WINNOW_DATA` names the folder with `extract/`; a sample is
 * read, or every page if `WINNOW_ALL_PAGES` is set.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tracePage } from '../../src/article-pipeline/trace-page.ts';
import { accountFaults } from './account.ts';

const { WINNOW_DATA: folder, WINNOW_ALL_PAGES: isWhole } = process.env;
const SETS = ['articlebody', 'snippets', 'wcxb'];
/** One page of so many is read in the suite. */
const SAMPLE = 25;

/** Paths of the pages of a set. */
function pagesOf(set: string): readonly string[] {
  const path = join(folder ?? '', 'extract', set);
  if (folder === undefined || !existsSync(path)) return [];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.html?(?:\.gz)?$/.test(name),
  );
  return files
    .sort()
    .filter((_, at) => isWhole !== undefined || at % SAMPLE === 0)
    .map((name) => join(path, name));
}

function read(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

describe.skipIf(folder === undefined)('the account of the pages of a set (skipped without WINNOW_DATA)', () => {
  it.each(SETS)('closes: %s', { timeout: 1_800_000 }, (set) => {
    const faults = pagesOf(set).flatMap((path) => {
      const html = read(path);
      const found = accountFaults(html, tracePage(html, { url: 'https://courier.example/story' }));
      return found.length === 0 ? [] : [`${path}: ${found.join('; ')}`];
    });
    console.log(`${set}: ${pagesOf(set).length} pages, ${faults.length} with faults`);
    expect(faults).toEqual([]);
  });
});
