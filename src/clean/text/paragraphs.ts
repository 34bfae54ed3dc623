/** Writes lines as paragraphs, also where the scraper lost the empty lines; verses stay verses. */
import { isLong, type TextLine } from './lines.ts';

/**
 * Lines as they will be read again: an empty line ends a paragraph, and so does a line too long to have been wrapped.
 */
export function toParagraphs(lines: readonly TextLine[]): TextLine[] {
  const paragraphs: TextLine[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const isNew = before === undefined || line.startsBlock || isLong(line.text) || isLong(before.text);
    if (isNew) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.flatMap(asParagraph);
}

/** Removes indentation that all lines of a paragraph share: it is the scraper's. The rest is the author's. */
function asParagraph(lines: readonly TextLine[]): TextLine[] {
  const shared = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  return lines.map((line, at) => ({ ...line, indent: line.indent - shared, startsBlock: at === 0 }));
}

/** The lines of {@link toParagraphs} as text, with an empty line between paragraphs. */
export function writeLines(lines: readonly TextLine[]): string {
  return lines
    .map((line, at) => (at === 0 ? '' : line.startsBlock ? '\n\n' : '\n') + ' '.repeat(line.indent) + line.text)
    .join('');
}
