/** Sections and boxes of the author, whose headings, elements or names are otherwise those of the site around the article. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

/** The article with `inner` after its paragraphs, or `before` them. */
function articleOf(inner: string, before = ''): CleanArticle {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body><nav><a href="/">Courier</a></nav>
    <article><h1>The mole grows</h1>${before}${PROSE.join('')}${inner}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' });
}

describe('a section called "Comments"', () => {
  const section = `<h2>Comments</h2><p>The board’s comments on the plan are short: it has none.</p><h2>Costs</h2>${PROSE[0]}`;

  it('stays, with what follows, where sentences follow and nothing of a thread', () => {
    expect(articleOf(section).text).toMatch(/Comments\s+The board’s comments[\s\S]*Costs/);
  });

  it.each([
    ['a number in its heading', section.replace('Comments', '2 comments')],
    ['a date of a reader', section.replace('<h2>Costs</h2>', '<p>Tor, 3 June 2026 at 9:12</p><p>It is too wide.</p>')],
    ['a button', section.replace('<h2>Costs</h2>', '<p><a href="#r">Reply</a></p>')],
  ])('goes if it has %s', (_, inner) => expect(articleOf(inner).text).not.toContain('The board’s comments'));
});

describe('a section under a question of reply forms', () => {
  const section = `<h2>What do you think?</h2><p>The harbour master put this question to all who fish.</p><h2>Costs</h2>`;

  it('stays, with what follows, where sentences follow and nothing of a form', () => {
    expect(articleOf(`${section}${PROSE[0]}`).text).toMatch(/think\?\s+The harbour master put[\s\S]*Costs/);
  });

  it('goes where a notice of the form follows', () => {
    const notice = '<p>Your email address will not be published. Required fields are marked *</p>';
    expect(articleOf(`${section}${notice}`).text).not.toContain('put this question');
  });
});

describe('the footer of a quotation', () => {
  const quote = '<blockquote><p>Stone does not wait.</p><footer>— <cite>Ilse Brandvik</cite></footer></blockquote>';

  it('stays, since it says whose words they are', () => {
    expect(articleOf('', quote).html).toMatch(/wait\.<\/p>.*— <cite>Ilse Brandvik<\/cite>.*<\/blockquote>/s);
  });

  it('goes with an article’s links elsewhere', () => {
    const footer = '<footer><a href="/a">The harbour in May</a> <a href="/b">The crane is blue again</a></footer>';
    expect(articleOf(footer).html).not.toContain('The crane is blue again');
  });
});

it('a footer that is named as footnotes stays', () => {
  const notes = '<footer class="footnotes"><p><sup>1</sup> Measured at low tide.</p></footer>';
  expect(articleOf(notes).text).toContain('Measured at low tide.');
});

describe('a `fieldset`', () => {
  it('stays with its legend where it only frames text', () => {
    const box = '<fieldset><legend>The vote</legend>Nine for it, four against it.</fieldset>';
    expect(articleOf(`<p>And then?</p>${box}${PROSE[1]}`).html).toMatch(/<div>The vote<\/div>\s*<p>Nine for it/);
  });

  it('goes where it has fields', () => {
    const box = '<fieldset><legend>Your data</legend><p>Say who you are.</p><input name="who"></fieldset>';
    expect(articleOf(`${box}${PROSE[1]}`).text).not.toContain('Say who you are');
  });
});

describe('a section of documentation, whose id repeats its heading', () => {
  const of = (open: string, link = ''): string =>
    `${open}<h2>Cookies${link}</h2><p>The gauge sends one cookie, which <a href="/tide">holds the tide</a>.</p></section>`;

  it.each([
    ['made by its class', of('<section id="cookies" class="level2">')],
    ['made by the link in its heading', of('<section id="cookies">', '<a class="headerlink" href="#cookies">¶</a>')],
    ['of a heading alone', '<h2 id="comments">Comments</h2><p>Lines that start with a hash are comments.</p>'],
  ])('stays: %s', (_, inner) =>
    expect(articleOf(`${inner}${PROSE[0]}`).text).toMatch(/Cookies\s+The gauge|Comments\s+Lines/),
  );

  it.each([
    ['without either', of('<section id="cookies">')],
    ['with another heading', of('<section id="newsletter" class="level2">')],
  ])('goes %s', (_, inner) => expect(articleOf(`${inner}${PROSE[0]}`).text).not.toContain('The gauge sends'));
});

it('a quotation of an invitation stays, and one that is a link goes', () => {
  const quote = (inner: string): string => `<blockquote><p>${inner}</p></blockquote>${PROSE[0]}`;
  expect(articleOf(quote('Sign up for our newsletter')).text).toContain('Sign up for our');
  expect(articleOf(quote('<a href="/letter">Sign up for our newsletter</a>')).text).not.toContain('Sign up for our');
});

it('the last sentence of a short text stays though it repeats the headline', () => {
  const page = (end: string): string =>
    `<html lang="en"><title>No mole lasts</title><body><article><h1>No mole lasts</h1><p>Stones roll, the mason said on Monday.</p>${end}</article>`;
  const textOf = (end: string): string => cleanPage(page(end), { url: 'https://courier.example/2026/06/mole' }).text;
  expect(textOf('<p>No mole lasts.</p>')).toContain('No mole lasts.');
  expect(textOf('<p>No mole lasts</p>')).not.toContain('No mole lasts');
});
