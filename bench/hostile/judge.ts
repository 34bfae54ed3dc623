/** Judges the published files after a pass over hostile publishers: every file must be whole and its markup harmless. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { broken } from '../crash/judge.ts';

/** What no markup for readers may match. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an address of another scheme', /\s(?:href|src|poster|action)="\s*(?:marker|data:text|file|ftp):/i],
  ['an element that runs', /<(?:iframe|object|embed|form|base|svg|marker-x)\b/i],
  ['a handler', /<[a-z][^<>]*\son[a-z-]+=/i],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must not be published
  ['a control character', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/],
];

interface Published {
  readonly items?: readonly { readonly content_html: string; readonly title: string }[];
}

/** The search box of our pages. No publisher can write it, since attributes of class and role are removed. */
const SEARCH_BOX = /<form class="search" role="search" action="\/(?:[a-z0-9-]+\/)*search">/g;

/** The markup in a file: a whole page without its search box, or the bodies of a JSON feed. XML feeds have the same bodies; `broken` checks their form. */
function markupOf(path: string, text: string): string {
  if (path.endsWith('.html')) return text.replace(SEARCH_BOX, '');
  if (!path.endsWith('.json')) return '';
  return ((JSON.parse(text) as Published).items ?? []).map((item) => item.content_html).join('\n');
}

/** One line for each thing that is wrong with the published files. */
export async function complaints(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), await readFile(path));
  }
  const found = [...broken(files)];
  for (const [path, bytes] of files) {
    const markup = markupOf(path, bytes.toString('utf8'));
    for (const [what, pattern] of FORBIDDEN) {
      const at = markup.search(pattern);
      if (at >= 0) found.push(`${path}: ${what}: ${JSON.stringify(markup.slice(Math.max(0, at - 20), at + 60))}`);
    }
  }
  return found;
}
