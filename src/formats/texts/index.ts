/** The languages of the pages. To add one, write its file and a line here. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import type { PageTexts } from './page-texts.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';

export type { PageTexts };

/** All languages, English first. */
export const LANGUAGES: readonly PageTexts[] = [en, ar, de, es, fr, it, ja, nl, pl, pt];

const BY_TAG = new Map(LANGUAGES.map((texts) => [texts.language, texts]));

/** The texts for a BCP 47 tag: `de-AT` has those of `de`; English for a language without a file. */
export function textsFor(language: string | undefined): PageTexts {
  return BY_TAG.get(language?.toLowerCase().split('-')[0] ?? '') ?? en;
}

/** The text with its placeholders filled in. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The parts of the text with values of any kind in place of its placeholders. */
export function fillParts<T>(text: string, values: Readonly<Record<string, readonly T[]>>): readonly (string | T)[] {
  return text.split(/(\{\w+\})/).flatMap((part): readonly (string | T)[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [part];
    return values[name] ?? [part];
  });
}
