/** Why: one reading of the lists of kindred words, by stem, for all who ask what a word stands for. */
import { SYNONYM_PLACES, SYNONYM_WORDS } from '../lists/synonym-words.ts';
import { stem } from './stem.ts';

/** Stem to the stem that stands for its kind. The first line that has a stem keeps it. */
const KINDS: ReadonlyMap<string, string> = readLines(`${SYNONYM_WORDS}\n${SYNONYM_PLACES}`);

function readLines(text: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const stems = line.split(' ').map((word) => stem(word.replace(/-/g, '')));
    for (const each of stems) if (!kinds.has(each)) kinds.set(each, stems[0] ?? each);
  }
  return kinds;
}

/** The form under which a stemmed word is compared with others. */
export function synonymOf(form: string): string {
  return KINDS.get(form) ?? form;
}
