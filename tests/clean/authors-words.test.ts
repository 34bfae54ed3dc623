/** Sentences and lists of the author in the words, or the names, of a page's own parts. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

function articleOf(inner: string): CleanArticle {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title><meta name="author" content="Odd Kvam"></head><body><nav><a href="/">Courier</a></nav>
    <article><h1>The mole grows</h1>${inner}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' });
}

const within = (probe: string): string => `${PROSE[0]}${probe}${PROSE[1]}${PROSE[2]}`;

describe('a sentence in the words of an invitation', () => {
  const sentences = [
    'Follow us, the pilots signalled, and the barge followed them on to the sand.',
    '“Accept all cookies,” the baker told his apprentice, “and count them twice.”',
    'Subscribe to our newsletter, the union wrote on the crane in letters a yard high.',
  ].map((text) => `<p>${text}</p>`);

  it.each(sentences)('stays between two sentences: %s', (sentence) =>
    expect(articleOf(within(sentence)).html).toContain(sentence),
  );

  it.each([
    ['with a link', '<p><a href="/letter">Subscribe to our newsletter</a> for more of the harbour every week.</p>'],
    ['in a box', '<div><p>Subscribe to our newsletter for more of the harbour.</p></div>'],
  ])('goes %s', (_, inner) => expect(articleOf(within(inner)).text).not.toContain('more of the harbour'));
});

describe('a box of sentences that is only named for a part of the page', () => {
  const box = (name: string, inner: string): string => `<div class="${name}">${inner}</div>`;

  it.each([
    'cookie-box',
    'sponsor-story',
    'newsletter',
    'popup',
    'navigation',
    'ad',
    'most-read',
    'signup',
    'teaser-box',
  ])('stays between two sentences: %s', (name) => {
    const inner = '<h3>Ginger biscuits</h3><p>Bake them for nine minutes and leave them on the tray.</p>';
    expect(articleOf(within(box(name, inner))).text).toContain('leave them on the tray');
  });

  it.each([
    ['a link', box('sponsor', '<p>Bake them for nine minutes.</p><a href="https://oven.example">Ovens</a>')],
    ['a button', box('popup', '<p>Bake them for nine minutes.</p><button>Close</button>')],
    ['words of its own', box('cookie-box', '<p>We use cookies. Bake them for nine minutes.</p>')],
    ['the name of a biography', box('author-bio', '<p>Bake them for nine minutes.</p>')],
  ])('goes with %s', (_, inner) => expect(articleOf(within(inner)).text).not.toContain('nine minutes'));
});

it('the heading “Advertisement” stays above a text about one, and is a label elsewhere', () => {
  const about = '<h3>Advertisement</h3><p>The board paid for one advertisement, in a paper that nobody reads.</p>';
  expect(articleOf(within(about)).text).toContain('Advertisement');
  const other = '<h3>Advertisement</h3><p>The board paid for one crane, which nobody can turn.</p>';
  expect(articleOf(within(other)).text).not.toContain('Advertisement');
});

it('a quotation of an advertisement stays between two sentences, and one with a link goes', () => {
  const quote = (inner: string): string => `<blockquote class="advert">${inner}</blockquote>`;
  expect(articleOf(within(quote('“Lost at the mole: one oar. Reward.”'))).text).toContain('one oar');
  const link = '<a href="https://oars.example/">Oars by the yard</a>';
  expect(articleOf(within(quote(link))).text).not.toContain('by the yard');
});

describe('a list in a box that is only named for tools', () => {
  const list = (items: readonly string[]): string =>
    `<ul class="toolbar">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const things = ['a mallet of oak', 'two irons', 'a pot of pitch'];

  it('stays below a line that introduces it', () => {
    expect(articleOf(within(`<p>A mason carries:</p>${list(things)}`)).text).toContain('a pot of pitch');
  });

  it.each([
    ['with a link', list(['<a href="/p">a pot of pitch</a>', 'two irons'])],
    ['of single words', list(['Smaller', 'Larger', 'Darker'])],
  ])('goes %s', (_, inner) => expect(articleOf(within(inner)).text).not.toMatch(/pitch|Larger/));
});

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
  const page = `<html lang="fr"><body><article>${within('<p>Crédits photos : Courrier du port</p>')}</article></body></html>`;
  const { text } = cleanPage(page, { url: 'https://courier.example/2026/06/mole', language: 'fr' });
  expect(text).not.toContain('Crédits');
});

describe('a line that is only named for the author or the date', () => {
  const amid = (inner: string): string => `${PROSE.join('')}${inner}${PROSE[0]}`;

  it.each([
    [
      'the day of an event',
      '<h3>Open day at the quarry</h3><p class="date">Sunday, 12 April, 10 am</p>',
      'Sunday, 12 April',
    ],
    ['who wrote a letter', '<p class="author">Uli Marsk, Quay Street</p>', 'Uli Marsk'],
    ['facts', '<div class="meta">Serves 4, 20 minutes</div>', 'Serves 4'],
    ['what is above a heading', '<p class="kicker">First stone</p><h2>A wall in the sea</h2>', 'First stone'],
  ])('stays within the text: %s', (_, inner, expected) => expect(articleOf(amid(inner)).text).toContain(expected));

  it.each([
    ['with words of a byline', amid('<p class="author">By Una Holm, Kessholm</p>'), 'Una Holm'],
    ['with the time that reading takes', amid('<p class="read-time">4 min read</p>'), '4 min'],
    ['with the credit of a picture', amid('<p class="author">Photograph by Una Holm of the Courier</p>'), 'Una Holm'],
    ['above a linked headline', amid('<p class="date">12 April</p><p><a href="/b">The barge</a></p>'), '12 April'],
    ['below the first paragraph', within('<p class="author">Una Holm</p>'), 'Una Holm'],
    ['below the last', `${PROSE.join('')}<p class="author">Una Holm</p>`, 'Una Holm'],
  ])('goes %s', (_, inner, gone) => expect(articleOf(inner).text).not.toContain(gone));

  it.each([
    '<blockquote><p>We dug until the water came.</p><cite class="quote__author">Una Holm, mason</cite></blockquote>',
    '<div><blockquote>We dug until the water came.</blockquote><div class="author">Una Holm, mason</div></div>',
    '<div><p>“We dug until the water came.”</p><p class="card-author">Una Holm, mason</p></div>',
  ])('stays as the source of a quotation: %s', (inner) =>
    expect(articleOf(within(inner)).text).toContain('Una Holm, mason'),
  );
});
