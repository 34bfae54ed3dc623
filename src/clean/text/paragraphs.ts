/** Why: what is left must read as paragraphs, also where the scraper lost the empty lines, and verses must stay verses. */
import { isLong, type TextLine } from './lines.ts';

/** Lines joined to paragraphs: an empty line ends one, and so does a line too long to have been wrapped. */
export function paragraphsOf(lines: readonly TextLine[]): string[] {
  const paragraphs: TextLine[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const isNew = before === undefined || line.startsBlock || isLong(line.text) || isLong(before.text);
    if (isNew) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.map(written);
}

/** Indentation that all lines share is the scraper's; more of it is the author's. */
function written(lines: readonly TextLine[]): string {
  const shared = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => ' '.repeat(line.indent - shared) + line.text).join('\n');
}
