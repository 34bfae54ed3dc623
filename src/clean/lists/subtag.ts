/** Finds the language of the table that a BCP 47 tag names. */
import { languages } from './languages/index.ts';

/** Subtags by which older software names a language of the table. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
  ['ms', 'id'],
  ['bs', 'hr'],
  ['sh', 'sr'],
  ['gl', 'pt'],
]);

/** Key of the table of languages for a BCP 47 tag; `und` if the table has none. */
export function primarySubtag(language: string): string {
  const [subtag = ''] = language.toLowerCase().split(/[-_]/, 1);
  const name = ALIASES.get(subtag) ?? subtag;
  return languages.some((words) => words.language === name) ? name : 'und';
}
