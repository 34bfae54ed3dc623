/** Maps a stem to the representative of its synonyms, from the lists of words with one meaning in news. */
import { SYNONYM_PLACES, SYNONYM_WORDS } from '../lists/synonym-words.ts';
import { stem } from './stem.ts';

/** Stem to representative stem. A stem belongs to the first line that contains it. */
const REPRESENTATIVES: ReadonlyMap<string, string> = readLines(`${SYNONYM_WORDS}\n${SYNONYM_PLACES}`);

function readLines(text: string): Map<string, string> {
  const representatives = new Map<string, string>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const stems = line.split(' ').map((word) => stem(word.replace(/-/g, '')));
    for (const each of stems) if (!representatives.has(each)) representatives.set(each, stems[0] ?? each);
  }
  return representatives;
}

/** The form under which a stemmed word is compared: the representative of its synonyms, or itself. */
export function synonymOf(form: string): string {
  return REPRESENTATIVES.get(form) ?? form;
}
