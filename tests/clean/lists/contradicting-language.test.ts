/** A page in another language than its template declares is recognised, and no page that may be in the declared one. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../../src/article-pipeline/clean-page.ts';
import { contradictingLanguage } from '../../../src/clean/lists/detect.ts';

const GERMAN =
  'Die Fähre am Nordkai fährt von März an auch in der Nacht. Das hat der Rat der Stadt mit den Stimmen aller Parteien beschlossen, und die Reederei ist mit dem Plan zufrieden. Im Sommer wird eine zweite Fähre für die Linie gebaut, sagt der Leiter des Hafens, der sich auf die neuen Gäste freut.';
const ENGLISH =
  'The ferry at the north quay will run at night from March. The council of the town has agreed to it, and the owners of the line are happy with the plan. In the summer a second boat will be built for the line, said the head of the port, who is looking forward to the new guests.';
const DANISH =
  'Færgen ved nordkajen sejler fra marts også om natten. Det har byrådet besluttet med stemmerne fra alle partier, og rederiet er tilfreds med planen. Til sommer bliver der bygget endnu en færge til ruten, siger lederen af havnen, som glæder sig til de nye gæster.';
const JAPANESE =
  '北埠頭の渡し船は三月から夜も運航することになった。市議会が全会一致で決めたもので、運航会社もこの計画に満足しているという。夏には二隻目の船が造られる予定だと、港の責任者は話している。新しい客を迎えるのを楽しみにしている。';

describe('the language of a text', () => {
  it.each([
    ['en', GERMAN, 'de'],
    ['en-US', GERMAN, 'de'],
    ['de', ENGLISH, 'en'],
    ['en', JAPANESE, 'ja'],
    ['ja', ENGLISH, 'en'],
    ['fr-FR', GERMAN, 'de'],
  ])('contradicts the declared %s', (declared, text, found) => {
    expect(contradictingLanguage(text, declared)).toBe(found);
  });

  it.each([
    ['de-AT', GERMAN, 'the same language'],
    ['nb', DANISH, 'a related language'],
    ['is', GERMAN, 'a language that is not in the table'],
    ['en', GERMAN.slice(0, 80), 'a short text'],
    ['en', '', 'no text'],
    ['en', '1 2 3 4 5', 'no words'],
  ])('does not contradict %s: %s', (declared, text) => {
    expect(contradictingLanguage(text, declared)).toBeUndefined();
  });
});

describe('an article', () => {
  const page = (lang: string, text: string): string =>
    `<html lang="${lang}" dir="ltr"><body><article><h1>X</h1><p>${text}</p><p>${text}</p></article></body></html>`;
  const url = 'https://quay.example/a';

  it('has the language of its text where the template of its page says another one', () => {
    expect(cleanPage(page('en-US', GERMAN), { url }).language).toBe('de');
    expect(cleanPage(page('de-AT', GERMAN), { url }).language).toBe('de-AT');
  });

  it('has the language that the operator sets, whatever its text is', () => {
    expect(cleanPage(page('en', GERMAN), { url, language: 'nl' }).language).toBe('nl');
  });

  it('of a feed has the language that its feed declares, unless its text is in another one', () => {
    expect(cleanFragment(`<p>${GERMAN}</p>`, { url, declaredLanguage: 'en-US' }).language).toBe('de');
    expect(cleanFragment(`<p>${ENGLISH}</p>`, { url, declaredLanguage: 'en-GB' }).language).toBe('en-GB');
    expect(cleanFragment(`<p>${GERMAN}</p>`, { url, language: 'nl', declaredLanguage: 'en' }).language).toBe('nl');
  });

  it('has the direction of the language that it is in', () => {
    const arabicTemplate = page('ar', ENGLISH).replace(' dir="ltr"', ' dir="rtl"');
    expect(cleanPage(arabicTemplate, { url })).toMatchObject({ language: 'en', direction: 'ltr' });
  });
});
