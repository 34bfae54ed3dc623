/** Checks the account of a page: text in = text kept + text in fields + text cut + text outside, and so for media. */
import type { TracedPage } from '../../src/article-pipeline/trace-page.ts';
import { parseHtml } from '../../src/html/document.ts';
import { bodyOf, findAll } from '../../src/html/nodes.ts';
import { textOf } from '../../src/html/text.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** What does not close, as short phrases; empty if the account closes. */
export function accountFaults(html: string, { article, trace }: TracedPage): string[] {
  const all = trace.blocks.map(({ text }) => text).join(' ');
  const page = pageWithoutFormulas(html);
  const output = textOf(parseHtml(article.html));
  const kept = trace.blocks.filter(({ status }) => status === 'article').map(({ text }) => text);
  // A formula is kept as its TeX source, in other letters.
  const formulas = findAll(parseHtml(html), ({ name }) => name === 'math')
    .flatMap(({ children }) => children.map(textOf))
    .join(' ');
  const lost = formulas === '' ? notWhole(kept, output) : missingFrom(`${output} ${formulas}`, kept.join(' '));
  return [
    ...faults('in no part', missingFrom(all, page)),
    ...faults('counted but not on the page', missingFrom(page, all)),
    ...faults('kept but not in the article', lost),
  ];
}

/** All text of the page; of a formula every letter, and not the one line in which it is read. */
function pageWithoutFormulas(html: string): string {
  const body = bodyOf(parseHtml(html));
  for (const math of findAll(body, ({ name }) => name === 'math')) math.name = 'span';
  return textOf(body);
}

function faults(kind: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`${kind}: ${words.length} words (${words.slice(0, 12).join(' ')})`];
}

/** Words of the parts that `output` does not have in one piece: only what was cut may be missing between two words. */
function notWhole(parts: readonly string[], output: string): string[] {
  const letters = lettersOf(output);
  return parts.filter((part) => !letters.includes(lettersOf(part))).flatMap((part) => part.match(WORD) ?? []);
}

function lettersOf(text: string): string {
  return text.match(WORD)?.join('') ?? '';
}

/** Words of `text` with letters that `from` has fewer of: a cut may join the words around it. */
function missingFrom(from: string, text: string): string[] {
  const counts = new Map<string, number>();
  for (const letter of lettersOf(from)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const missing: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    let isMissing = false;
    for (const letter of word) {
      const count = counts.get(letter) ?? 0;
      counts.set(letter, count - 1);
      if (count <= 0) isMissing = true;
    }
    if (isMissing) missing.push(word);
  }
  return missing;
}
