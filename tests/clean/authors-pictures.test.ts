/** Pictures and films stay with their captions, in boxes that are named for the site and in slide shows. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
];

function cleaned(inner: string): CleanArticle {
  const [first, ...others] = PROSE.map((text) => `<p>${text}</p>`);
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body>
    <article><h1>The mole grows</h1>${first}${inner}${others.join('')}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' });
}

const figure = (inner: string, name = ''): string =>
  `<figure class="${name}">${inner}<figcaption>The barge of Sandvik</figcaption></figure>`;

describe('a picture with its caption stays', () => {
  it.each([
    ['in an `aside`', `<aside class="x1">${figure('<img src="/barge.jpg">')}</aside>`],
    [
      'in a box named for a column',
      `<div class="sidebar-image">${figure('<a href="/barge.jpg"><img src="/barge.jpg"></a>')}</div>`,
    ],
    ['in a figure named for other articles', figure('<img src="/barge.jpg">', 'related-image')],
  ])('%s', (_, inner) => expect(cleaned(inner).html).toMatch(/barge\.jpg.*The barge of Sandvik/s));

  it('in each slide of a show, also in those that are hidden', () => {
    const slide = (n: number, more: string): string =>
      `<div class="carousel-item${more}><img src="/${n}.jpg"><p>Stone number ${n} is set.</p><span>${n} / 2</span></div>`;
    const show = `<div class="carousel">${slide(1, ' active"')}${slide(2, '" style="display:none"')}<button>Next</button></div>`;
    const { html, text } = cleaned(show);
    expect(html).toMatch(/1\.jpg.*<figcaption>Stone number 1 is set\..*2\.jpg.*<figcaption>Stone number 2 is set\./s);
    expect(html).not.toMatch(/Next|\/ 2/);
    expect(text).toBe(PROSE.join('\n\n'));
  });
});

it('a film stays in a box named for a column', () => {
  const film = '<div class="sidebar-video"><iframe src="https://www.youtube.com/embed/moleMOLE_09"></iframe></div>';
  expect(cleaned(film).html).toContain('watch?v=moleMOLE_09');
});

it('a picture that leads to another article goes', () => {
  const card = figure('<a href="/barge"><img src="/barge.jpg"></a>');
  expect(cleaned(`<aside>${card}</aside>`).html).not.toContain('barge.jpg');
});

describe('a `menu`', () => {
  it('stays as a list and goes as a list of links', () => {
    expect(cleaned('<menu><li>Herring</li><li>Bread</li></menu>').html).toContain('Herring');
    expect(cleaned('<menu><li><a href="/a">Herring</a></li><li><a href="/b">Bread</a></li></menu>').html).not.toContain(
      'Herring',
    );
  });
});

describe('a caption without a picture', () => {
  const caption = (text: string): string => `<p class="caption">${text}</p>`;

  it('stays as a caption if it is a sentence, and goes as a label', () => {
    const { html } = cleaned(caption('Three men in a boat took the decision of 1931.'));
    expect(html).toContain('<figcaption>Three men in a boat took the decision of 1931.</figcaption>');
    expect(cleaned(caption('The mole in 1931')).html).not.toContain('The mole in 1931');
    expect(cleaned(caption('Photo: Odd Kvam sent this to the Courier from the boat.')).html).not.toContain('Odd Kvam');
  });
});
