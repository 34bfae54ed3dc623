/** The words of a date line: names of months and days, in the languages that the runtime knows, and of publication. */
import { primarySubtag } from './subtag.ts';

const compiled = new Map<string, ReadonlySet<string>>();

/** What a page says before the day on which it was published or changed, in all languages. */
const PUBLISHED = `published posted updated modified reviewed created released issued edited date last first time veröffentlicht aktualisiert
  stand erstellt geändert erschienen publié publiée mise jour modifié créé publicado publicada actualizado actualizada modificado fecha
  pubblicato aggiornato modificato ultimo aggiornamento data atualizado atualizada gepubliceerd geplaatst bijgewerkt gewijzigd publicerad
  publicerat uppdaterad uppdaterat senast publiceret opdateret offentliggjort publisert oppdatert julkaistu päivitetty muokattu opublikowano
  opublikowany zaktualizowano aktualizacja dodano publikacji publikováno aktualizováno vydáno zverejnené aktualizované megjelent frissítve
  közzétéve publicat actualizat actualitzat objavljeno ažurirano објављено ажурирано опубликовано обновлено дата опубліковано оновлено
  публикувано обновено δημοσιεύτηκε δημοσίευση ενημέρωση ενημερώθηκε yayınlanma yayınlandı güncelleme güncellendi diterbitkan diperbarui
  פורסם עודכן تحديث`;

/**
 * Words of a date line, lower-case: the names of months and days, long and short, in `language` (BCP 47) and in English, and
 * what is said of a day of publication in any language.
 */
export function dateWords(language: string): ReadonlySet<string> {
  const wanted = primarySubtag(language);
  const known = compiled.get(wanted);
  if (known) return known;
  const words = new Set([...PUBLISHED.split(/\s+/), ...['en', wanted].flatMap((one) => namesIn(one))]);
  compiled.set(wanted, words);
  return words;
}

const STYLES = ['long', 'short'] as const;

/** Whether a month or a day of the week is in `text` with its whole name, in `language` or in English. */
export function namesDay(text: string, language: string): boolean {
  const names = longNames(primarySubtag(language));
  return (text.toLowerCase().match(WORD) ?? []).some((word) => word.length >= MIN_NAME_CHARS && names.has(word));
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Letters of a name that is no other word too, as "so" and "mar" are. */
const MIN_NAME_CHARS = 4;
const long = new Map<string, ReadonlySet<string>>();

function longNames(language: string): ReadonlySet<string> {
  const known = long.get(language);
  if (known) return known;
  const names = new Set(['en', language].flatMap((one) => namesIn(one, ['long'])));
  long.set(language, names);
  return names;
}

function namesIn(language: string, styles: readonly ('long' | 'short')[] = STYLES): string[] {
  const isKnown = /^[a-z]{2,3}$/.test(language) && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  if (!isKnown) return [];
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));
  const days = [...months, ...Array.from({ length: 6 }, (_, day) => new Date(Date.UTC(2026, 0, 2 + day)))];
  // In a date the name of a month may have another form.
  const formats = styles.flatMap((style) => [{ month: style }, { weekday: style }, { day: 'numeric', month: style }]);
  return formats.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...(style as Intl.DateTimeFormatOptions), timeZone: 'UTC' });
    return days.flatMap((day) => format.format(day).toLowerCase().match(WORD) ?? []);
  });
}
