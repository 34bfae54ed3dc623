/** Links that an author gives stay: a list that is introduced, a card, whom to write to, what to call. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

function htmlOf(inner: string, after = ''): string {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body>
    <article><h1>The mole grows</h1>${PROSE.join('')}${inner}${after}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).html;
}

describe('at the end of an article', () => {
  const parts = '<ul><li><a href="/mole/1">Part 1: Stone</a></li><li><a href="/mole/2">Part 2: Water</a></li></ul>';

  it('a list stays that a phrase of the author introduces', () => {
    const html = htmlOf(`<p>The other parts of this report on the mole are:</p>${parts}`);
    expect(html).toMatch(/on the mole are:.*Part 1: Stone.*Part 2: Water/s);
  });

  it.each(['Our partners:', 'Read more about the mole and the harbour:'])('a list goes below "%s"', (heading) =>
    expect(htmlOf(`<p>${heading}</p>${parts}`)).not.toContain('Part 1'),
  );

  it('a list goes below a box that ends with a colon', () => {
    expect(htmlOf(`<div><p>It is a long way from here to Sandvik.</p><p>More:</p></div>${parts}`)).not.toContain(
      'Part 1',
    );
  });

  it('the address below a heading of its own stays, and one without goes', () => {
    const mail = '<p>Ilse Brandvik, <a href="mailto:ilse@lindholm.example">ilse@lindholm.example</a></p>';
    expect(htmlOf(`<h2>Contact</h2>${mail}`)).toMatch(/Contact<\/h2>.*ilse@lindholm/s);
    expect(htmlOf(mail)).not.toContain('ilse@lindholm');
  });

  it.each(['<table><tr><td>Length</td><td>400 m</td></tr></table>', '<div><pre>let stone = 1;</pre></div>'])(
    'a heading stays above %s',
    (inner) => expect(htmlOf(`<h2>The mole in numbers</h2>${inner}`)).toContain('The mole in numbers'),
  );

  it('a heading above a picture stays, and one above nothing goes', () => {
    const html = htmlOf('<h2>The crane</h2><p><img src="/crane.jpg"></p><h2>The barge</h2>');
    expect(html).toContain('The crane');
    expect(html).not.toContain('The barge');
  });

  it('a line that says where to write to stays, and a prompt to send the page goes', () => {
    const line = '<p>Email: <a href="mailto:mole@lindholm.example">mole@lindholm.example</a></p>';
    expect(htmlOf(line, `<p>The harbour office opens at nine.</p>${PROSE[0]}`)).toContain('mole@lindholm.example');
    const prompt = '<p>Email <a href="mailto:?subject=The%20mole">this to somebody who has a cart</a></p>';
    expect(htmlOf(prompt, PROSE[0])).not.toContain('somebody who has a cart');
  });

  it('a sentence stays that leads to a part of the page, and one that leads to another page goes', () => {
    const lineTo = (href: string): string => `<p><a href="${href}">See more examples of such cranes.</a></p>`;
    expect(htmlOf(lineTo('#cranes'), PROSE[0])).toContain('See more examples');
    expect(htmlOf(lineTo('/cranes'), PROSE[0])).not.toContain('See more examples');
  });

  it('a heading stays in which a word leads to an address', () => {
    const heading = '<h2>The <a href="mailto:fire@lindholm.example">fire</a> of 1961</h2><p>It burned two days.</p>';
    expect(htmlOf(heading)).toContain('of 1961');
  });

  it('a sentence stays in which a linked word is named as the author', () => {
    const line =
      '<p>The plates were dried on the <a href="mailto:quay@lindholm.example"><i class="author">quay</i></a>.</p>';
    expect(htmlOf(line)).toContain('dried on the');
  });

  it('what to see also stays below a heading that links to itself', () => {
    const list = '<ul><li><a href="/stones">Stones</a></li><li><a href="/water">Water</a></li></ul>';
    expect(htmlOf(`<h2 id="see"><a href="#see">See also</a></h2>${list}`, PROSE[0])).toMatch(/See also.*Stones/s);
    expect(htmlOf(`<h2>See also</h2>${list}`, PROSE[0])).not.toContain('Stones');
  });

  it('a line with a number to call stays', () => {
    const line =
      '<p>The mole office: <a href="mailto:mole@lindholm.example">by mail</a>, <a href="tel:112">by wire</a></p>';
    expect(htmlOf(line)).toContain('by wire');
  });
});

describe('a bookmark', () => {
  const card = (href: string): string =>
    `<figure class="kg-bookmark-card"><a class="kg-bookmark-container" href="${href}"><div class="kg-bookmark-title">The stones of Sandvik</div></a></figure>`;

  it('stays where it is the card of a page elsewhere', () => {
    expect(htmlOf(card('https://quarry.example/stones'), PROSE[0])).toContain('The stones of Sandvik');
  });

  it('goes where it is a button', () => {
    expect(htmlOf('<div class="bookmark"><a href="/save">Save it for later</a></div>', PROSE[0])).not.toContain(
      'Save it',
    );
  });
});

it('a picture has the address that its loader has', () => {
  const image =
    '<p><img nitro-lazy-src="https://img.example/mole.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>';
  expect(htmlOf(image, PROSE[0])).toContain('src="https://img.example/mole.jpg"');
});

describe('below a first word of a page’s own lists', () => {
  const links = ['The harbour in May', 'The crane is blue again'].map((text) => `<li><a href="/a">${text}</a></li>`);
  const list = `<ul>${links.join('')}</ul>`;

  it('a list stays that a line of the author introduces, and goes below a label', () => {
    const html = htmlOf(`<p>Also, two notes were written on the stones:</p>${list}`, PROSE[0]);
    expect(html).toContain('The crane is blue again');
    expect(htmlOf(`<p>More Helpful Articles by the Harbour Office:</p>${list}`, PROSE[0])).not.toContain('The crane');
  });

  it('a sentence stays that says more than its links', () => {
    const names = '<a href="/p">A note by Odd Kvam, Ilse Brandvik, Una Holm and the masons of Sandvik</a>';
    const note = `<p>${names} asks what becomes of a stone that nobody sets, and who pays.</p>`;
    expect(htmlOf(`<h2>Related</h2>${note}`, PROSE[0])).toContain('asks what becomes of a stone');
  });
});
