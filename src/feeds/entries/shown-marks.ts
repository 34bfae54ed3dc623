/**
 * What readers see of a text besides its words: what is struck out, the columns of tables, the lines of code, the texts of
 * pictures. Other markup shows no difference.
 */
import { withLineFeeds } from '../bytes/clean-characters.ts';
import { wordsOfHtml } from '../map/plain-text.ts';

const struckOrCell = /<(\/?)(del|s|strike|td|th)(?=[\s/>])[^<>]{0,1000}>/gi;
const code = /<pre(?=[\s>])[^<>]{0,1000}>([\s\S]*?)<\/pre/gi;
const textOfPicture = /\s(?:alt|title)\s?=\s?(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})')/gi;
const picture = /<img\s[^<>]{0,10000}>/gi;

/** The words of the HTML with marks where text is struck out or a cell begins, its code, and the texts of its pictures. */
export function shownMarks(html: string | undefined): readonly string[] {
  if (!html?.includes('<')) return [];
  // Entries stored by earlier versions have the line ends of their files.
  const lines = withLineFeeds(html);
  return [markedWords(lines), ...linesOfCode(lines), ...pictureTexts(lines)].filter((mark) => mark !== '');
}

/** Empty when nothing is marked. */
function markedWords(html: string): string {
  let marks = 0;
  const marked = html.replace(struckOrCell, (_, slash: string, name: string) => {
    marks++;
    return /^t/i.test(name) ? ' | ' : ` ${slash}~ `;
  });
  return marks === 0 ? '' : wordsOfHtml(marked);
}

/** Up to the last end tag, so that no start tag searches the rest of the text in vain. */
function linesOfCode(html: string): readonly string[] {
  const closed = html.slice(0, html.toLowerCase().lastIndexOf('</pre') + '</pre'.length);
  return [...closed.matchAll(code)].map(([, text = '']) => text.replace(/<[^<>]*>/g, '').trimEnd());
}

function pictureTexts(html: string): readonly string[] {
  const tags = [...html.matchAll(picture)].map(([tag]) => tag);
  return tags.flatMap((tag) => [...tag.matchAll(textOfPicture)].map(([, a, b]) => (a ?? b ?? '').trim()));
}
