/** Sentences and lists of the author in the words, or the names, of a page's own parts. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

function articleOf(inner: string): CleanArticle {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body><nav><a href="/">Courier</a></nav>
    <article><h1>The mole grows</h1>${inner}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' });
}

const within = (probe: string): string => `${PROSE[0]}${probe}${PROSE[1]}${PROSE[2]}`;

describe('a line that starts like a credit', () => {
  it.each(['Credits to graduate: 36', 'Video doorbells and indoor/outdoor lamps', 'Pictures to be hung: nine'])(
    'stays where other words are before the mark: %s',
    (line) => expect(articleOf(within(`<p>${line}</p>`)).text).toContain(line),
  );

  it.each(['Photo: Odd Kvam', 'Photo Odd Kvam / Courier', 'Video: Courier', '(Photo by Odd Kvam / Courier)'])(
    'goes: %s',
    (line) => expect(articleOf(within(`<p>${line}</p>`)).text).not.toContain(line),
  );
});

it('a credit in two words goes', () => {
  const { text } = cleanFragment(within('<p>Crédits photos : Courrier du port</p>'), { language: 'fr' });
  expect(text).not.toContain('Crédits');
});
