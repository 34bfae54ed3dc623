/** Why: after everything that was tried, what readers get must be whole and harmless, whoever it came from. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { broken } from '../crash/judge.ts';

/** In markup that a reader gets. Overrides of the direction of text end with their paragraph, so only titles are kept free of them. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an address of script', /\s(?:href|src|poster|action)="\s*(?:javascript|vbscript|data:text|file):/i],
  ['an element that runs', /<(?:iframe|object|embed|form|base|svg)\b/i],
  ['a handler', /<[a-z][^<>]*\son[a-z]+=/i],
  ['a file of this machine', /root:[x*]:0:0/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  ['a control character', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/],
];

interface Published {
  readonly items?: readonly { readonly content_html: string; readonly title: string }[];
}

/** The markup in a file: a page as it is, the bodies in a feed. XML holds the same bodies, and is read strictly before. */
function markupOf(path: string, text: string): string {
  if (path.endsWith('.html')) return text;
  if (!path.endsWith('.json')) return '';
  return ((JSON.parse(text) as Published).items ?? []).map((item) => item.content_html).join('\n');
}

/** What is wrong with the published files, in words. */
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
