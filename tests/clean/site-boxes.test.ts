/** Boxes and lines of the site without telling names go whole: the heading with the invitation, the question with its buttons. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

function textOf(inner: string): string {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body>
    <article><h1>The mole grows</h1>${PROSE[0]}${PROSE[1]}${inner}${PROSE[2]}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).text;
}

describe('goes', () => {
  it.each([
    [
      'the heading of an invitation',
      '<div class="x1"><h3>Get the Harbour Letter</h3><p>The best of the Courier in your inbox every Friday.</p></div>',
      'Harbour Letter',
    ],
    [
      'a row of labels',
      '<div><span>4 min read</span><span>·</span><span>Listen to this article</span><span>5:12</span></div>',
      'Listen',
    ],
    [
      'a banner for an app',
      '<div class="smart-app-banner"><span>Read faster in our app</span> <a href="https://store.example/">Open</a></div>',
      'Read faster',
    ],
    ['a link to the comments', '<p><a href="#comments">Go to them</a></p>', 'Go to them'],
    [
      'a question about the page',
      '<div class="page-feedback"><p>Was this page helpful?</p><button>Yes</button></div>',
      'helpful',
    ],
    [
      'what a picture’s button says',
      '<figure><div role="button"><span>Press it to see more</span><img src="/m.jpg"></div></figure>',
      'Press it',
    ],
  ])('%s', (_, inner, gone) => expect(textOf(inner)).not.toContain(gone));
});

describe('goes, too', () => {
  it.each([
    ['a link that closes the window', '<p><a href="javascript:window.close()">Be done with it</a></p>', 'Be done'],
    [
      'a row of buttons',
      '<div class="card-buttons"><a class="card-btn">Save it</a> <a>Pin it up</a></div>',
      'Pin it up',
    ],
    [
      'the invitation of a letter',
      '<p class="letter-note">Thanks for reading! Subscribe for free to receive new posts.</p>',
      'Thanks for reading',
    ],
  ])('%s', (_, inner, gone) => expect(textOf(inner)).not.toContain(gone));
});

it('the last line of a letter stays in a feed, and a label without a sentence goes from a page', () => {
  const end = '<p>Yours, Ilse</p>';
  const { text } = cleanFragment(`${PROSE.join('')}${end}`, { url: 'https://courier.example/2026/06/mole' });
  expect(text).toContain('Yours, Ilse');
  const page = `<html lang="en"><body><article><h1>The mole grows</h1>${PROSE.join('')}<div>Widget area two</div></article></body></html>`;
  expect(cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).text).not.toContain('Widget');
});

describe('stays', () => {
  it.each([
    [
      'a price with what it buys',
      '<div><h3>Mason</h3><ul><li>Four stones a day</li></ul><p>Sign up for free</p></div>',
      'Four stones',
    ],
    [
      'a card that leads somewhere',
      '<div role="button"><img src="/m.jpg"><span>The stones of Sandvik</span></div>',
      'The stones',
    ],
    [
      'a heading with a sentence of the author',
      '<div><h3>The Harbour Letter</h3><p>It was founded by two pilots.</p><p>You got it in your inbox every Friday.</p></div>',
      'The Harbour Letter',
    ],
    ['a line of other words', '<div><span>Listen</span> <span>to the sea</span></div>', 'to the sea'],
    [
      'a row of links',
      '<div class="card-buttons"><a href="/a">The stones</a> <a href="/b">The water</a></div>',
      'The stones',
    ],
    ['a link to a note', '<p><a href="#stones">The stones of Sandvik</a></p>', 'The stones'],
    [
      'a question of the author',
      '<div class="question"><p>Was this stone helpful?</p></div>',
      'Was this stone helpful?',
    ],
    ['a question with the name of one', '<p class="rating">Who moved the stone?</p>', 'Who moved the stone?'],
  ])('%s', (_, inner, kept) => expect(textOf(inner)).toContain(kept));
});

it('a link above the text to a part of it goes, and one below stays', () => {
  const link = '<p><a href="#stones">Jump to the stones</a></p>';
  const page = `<html lang="en"><body><article><h1>The mole grows</h1>${link}${PROSE.join('')}</article></body></html>`;
  expect(cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).text).not.toContain('Jump');
  expect(textOf(link)).toContain('Jump to the stones');
});

describe('a dialog by its role', () => {
  const dialog = (inner: string): string => `<div class="gx-layer" role="dialog" aria-label="Privacy">${inner}</div>`;

  it('goes with its buttons', () => {
    const probe = dialog('<p>We and our 211 partners keep a note of you.</p><button>Fine</button><button>No</button>');
    expect(textOf(probe)).not.toContain('211 partners');
  });

  it('stays without a button, or with a picture of the article', () => {
    expect(textOf(dialog('<p>The quarry said nothing of the price.</p>'))).toContain('of the price');
    const figure =
      '<figure><img src="/m.jpg" alt=""><blockquote>Stone is slow.</blockquote></figure><button>Close</button>';
    expect(textOf(dialog(figure))).toContain('Stone is slow.');
  });
});
