/** Why: what was made by an older program is made again, and nothing else is. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SANITIZER_VERSION } from './clean/sanitize.ts';

/** The version in package.json, which stands above `src/`, or above `dist/src/` when compiled. */
export const VERSION: string = findVersion(dirname(fileURLToPath(import.meta.url)));

function findVersion(folder: string): string {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
    if (name === 'winnow' && version !== undefined) return version;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return findVersion(dirname(folder));
}

/** Changes whenever rules or sanitiser change what comes out; then kept pages are cleaned anew, without fetching. */
export const CLEANED_WITH = `1.${SANITIZER_VERSION}`;

/** Changes whenever the formats change what they write; then every output is rendered anew. */
export const RENDERED_WITH = '1';
