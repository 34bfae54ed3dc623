/** Why: one file a language; the order is alphabetical, and a test fails for a file that is missing here. */
import type { LanguageWords } from '../kinds.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const languages: readonly LanguageWords[] = [de, en];
