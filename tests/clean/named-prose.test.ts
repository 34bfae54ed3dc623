/** Prose in boxes that are named as the site's: without a link, a control or a word of the site, the author wrote it. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

/** The text of a page whose article ends with `probe`. */
function textWith(probe: string): string {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body><nav><a href="/">Courier</a></nav>
    <article><h1>The mole grows</h1>${PROSE.join('')}${probe}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).text;
}

describe('below the last sentence stays', () => {
  it.each([
    ['<p class="disclosure">The writer is married to a carter of the lower town.</p>', 'married to a carter'],
    ['<div class="sponsor-note"><p>The quarry paid for the night in Sandvik.</p></div>', 'paid for the night'],
    [
      '<p class="donate-box">The family asks for gifts to the lifeboat instead of flowers.</p>',
      'gifts to the lifeboat',
    ],
    ['<div class="related-years"><h3>1911</h3><p>The first stone sank at once.</p></div>', 'sank at once'],
    ['<p class="tip-promo">Salt keeps the cod for a winter.</p>', 'Salt keeps the cod'],
    ['<h3>You need</h3><ul class="share-list"><li>two old sacks</li><li>tar of pine</li></ul>', 'tar of pine'],
    ['<p class="newsletter-text">The first newsletter of the port was a slate on a nail.</p>', 'a slate on a nail'],
  ])('%s', (probe, words) => expect(textWith(probe)).toContain(words));
});

describe('below the last sentence goes', () => {
  it.each([
    ['<p class="disclosure">We may earn a commission if you buy a stone that we name.</p>', 'commission'],
    ['<p class="affiliate-disclosure">This page has affiliate links to shops of the port.</p>', 'affiliate'],
    ['<div class="promo"><p>Read our book on moles of the north. <a href="/b">The book</a></p></div>', 'our book'],
    ['<div class="newsletter"><p>Sign up for our newsletter and never miss a stone.</p></div>', 'newsletter'],
    ['<div class="related"><h3>Related articles</h3><p>The crane is painted blue again.</p></div>', 'painted blue'],
    ['<ul class="share"><li>Share on Facebook</li><li>Send to a friend</li></ul>', 'Facebook'],
    ['<div class="cookie-notice"><p>This harbour keeps a note of who was here.</p></div>', 'who was here'],
    ['<div class="cta"><p>Ask our crew about stones.</p><button>Ask now</button></div>', 'our crew'],
  ])('%s', (probe, words) => expect(textWith(probe)).not.toContain(words));
});

describe('what somebody says in the last paragraph', () => {
  it.each([
    '<p>Follow us, the carters sang from the wagon, and half of the town did.</p>',
    '<p>We accept all cookies, says the slate at the bakery, and the plate is full.</p>',
    '<p>“Follow us!” cried the carters, and half of the town did.</p>',
    '<p class="cookie-banner">“We use cookies,” says the flag over the bakery of the lower town.</p>',
  ])('stays: %s', (probe) => expect(textWith(probe)).toMatch(/half of|the plate|over the bakery/));

  it.each([
    '<p>Follow us on every channel, and never miss a stone.</p>',
    '<p>Follow us, and sign up for our newsletter on the stones.</p>',
    '<div><p>We use cookies, so that this harbour works as it should.</p></div>',
    '<p>By clicking accept, you agree to our use of cookies on this page.</p>',
  ])('is no invitation: %s', (probe) => expect(textWith(probe)).not.toMatch(/Follow us|cookies/));
});

describe('an aside or footer of the article', () => {
  it.each([
    [
      '<footer class="results"><h4>Results</h4><ol><li>J. Marlow, 1:04:11</li><li>S. Vane, 1:22:40</li></ol></footer>',
      '1:22:40',
    ],
    [
      '<aside class="box sidebar"><h3>For 4 people</h3><ul><li>200 g of cod</li><li>1 sack of salt</li></ul></aside>',
      '1 sack of salt',
    ],
    [
      '<aside class="kasten"><h3>The mole</h3><dl><dt>Length</dt><dd>912 m</dd><dt>Built</dt><dd>1911</dd></dl></aside>',
      '912 m',
    ],
    [
      '<aside class="zusatz"><h3>Did you know</h3><p>The mole is older than the town behind it.</p></aside>',
      'older than',
    ],
  ])('stays with facts and no link: %s', (probe, words) => expect(textWith(probe)).toContain(words));

  it.each([
    [
      '<aside class="newsletter"><h3>Letter</h3><ul><li>every Friday</li><li>free of charge</li></ul></aside>',
      'Friday',
    ],
    [
      '<aside class="sidebar"><h3>Related articles</h3><ul><li>Crane painted</li><li>Geese are back</li></ul></aside>',
      'Geese',
    ],
    [
      '<footer><h4>Courier</h4><ul><li><a href="/a">About us</a></li><li><a href="/b">Contact</a></li></ul></footer>',
      'About',
    ],
    ['<aside class="zusatz"><p>Sign up for our newsletter and never miss a stone.</p></aside>', 'newsletter'],
    ['<aside class="zusatz"><p>Ask our crew about the stones of the mole.</p><button>Ask</button></aside>', 'our crew'],
  ])('goes as the site’s: %s', (probe, words) => expect(textWith(probe)).not.toContain(words));
});

describe('what is named as comments', () => {
  it.each([
    [
      '<p>Two of you wrote.</p><div class="comment">It is blue.</div><div class="comment">It is teal.</div><p>I went to look.</p>',
      'It is blue.',
    ],
    ['<div class="faq-comments"><h3>Who owns the mole?</h3><p>A family in Sandvik does.</p></div>', 'A family in'],
    [
      '<dl class="comments-qa"><dt>Who paid?</dt><dd>The quarry.</dd><dt>And now?</dt><dd>Nobody.</dd></dl>',
      'The quarry.',
    ],
    [
      '<p>It sank.<sup><a href="#n1">1</a></sup></p><ol class="comments-notes"><li id="n1">So the clerk.</li></ol>',
      'So the clerk.',
    ],
    [
      '<h3>Geese</h3><p>Sir, the geese are back again.</p><p class="comment-author">Ada Coote, Pell</p><h3>Tar</h3><p>Sir, it still smells of tar.</p>',
      'Ada Coote',
    ],
  ])('stays as the article’s: %s', (probe, words) => expect(textWith(probe)).toContain(words));

  it.each([
    ['<div class="comments"><h3>2 comments</h3><p>Bo: is it blue?</p><p>Ada: it is teal.</p></div>', 'teal'],
    ['<div class="comment" id="c1"><p><a href="#c1">1</a> Bo: it is teal, I went to look.</p></div>', 'teal'],
    ['<dl class="comments"><dt>Bo says</dt><dd>It is teal.</dd><dt>Ada says</dt><dd>It is blue.</dd></dl>', 'teal'],
    [
      '<div class="comments"><p class="comment-author">Ada Coote</p><p class="comment-text">It is teal, as I saw when I went to look at it with my own two eyes on Monday.</p></div>',
      'Coote',
    ],
  ])('goes as a reader’s: %s', (probe, words) => expect(textWith(probe)).not.toContain(words));
});
