/** Words of an author in boxes whose names only look like those of a part of the site. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const URL_OF_PAGE = 'https://courier.example/2026/06/mole';
const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
];

function textOf(inner: string, head = ''): string {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title>${head}</head><body>
    <article><h1>The mole grows</h1>${PROSE.map((text) => `<p>${text}</p>`).join('')}${inner}<p>${PROSE[0]}</p></article></body></html>`;
  return cleanPage(page, { url: URL_OF_PAGE }).text;
}

describe('what stays', () => {
  it.each([
    [
      'a section whose id is made of its heading',
      '<section id="how-to-write-good-comments"><h2>How to write good comments</h2><p>Ask one thing.</p></section>',
      'Ask one thing',
    ],
    [
      'a line of small letters',
      '<p class="has-small-font-size">Stones from Sandvik, mortar from Kessholm</p>',
      'mortar from Kessholm',
    ],
    [
      'a box with a number for its entry in the contents',
      '<div id="toc_12"><ul><li>Stones from Sandvik</li><li>Mortar from Kessholm</li></ul></div>',
      'Mortar from Kessholm',
    ],
    [
      'a welcome in the box of the contents',
      '<div class="friendly-toc"><div>Ilse has built nine moles, and no two of them were alike.</div><a href="#a">Stone</a></div>',
      'no two of them were alike',
    ],
    [
      'the course and kitchen of a recipe',
      '<div class="wprm-recipe-container"><div class="wprm-recipe-tags-container">Course: Soup, Kitchen: Kessholm</div></div>',
      'Course: Soup',
    ],
    [
      'a line of large letters',
      '<div class="font-size__x-large">Stones from Sandvik, mortar from Kessholm</div>',
      'mortar from Kessholm',
    ],
    [
      'a line of letters with a number for their size',
      '<div class="text-size-14">Stones from Sandvik, mortar from Kessholm</div>',
      'mortar from Kessholm',
    ],
    [
      'a line in the style of a caption',
      '<p class="text-caption">Stones from Sandvik, mortar from Kessholm</p>',
      'mortar from Kessholm',
    ],
    [
      'a card that moves',
      '<div class="card hover:translate-y-1">Stones from Sandvik, mortar from Kessholm</div>',
      'mortar from Kessholm',
    ],
    [
      'the heading of a section named for its entry',
      '<h2 class="toc-heading">Which stones will be used for the mole</h2><ul><li>Granite</li></ul>',
      'Which stones will be used',
    ],
  ])('is %s', (_, inner, expected) => expect(textOf(inner)).toContain(expected));

  it('is a row of boxes with different texts, though each is called an invitation', () => {
    const box = (text: string): string =>
      `<div class="cta-card"><h3>${text}</h3><p>${text} is done by four masons and a crane</p></div>`;
    const boxes = ['Cutting stone', 'Setting stone', 'Mixing mortar', 'Driving piles'].map(box).join('');
    expect(textOf(boxes)).toContain('Mixing mortar is done by');
    expect(
      textOf('<div class="cta-card"><h3>Join us</h3><p>Get the Courier by mail on every day of the week</p></div>'),
    ).not.toContain('by mail');
  });

  it('is a listing that is shown again in a later section', () => {
    const listing = `<div class="answer"><pre>${'let stone = quarry.cut(4);\n'.repeat(16)}</pre></div>`;
    expect(textOf(`<h2>Once</h2>${listing}<h2>Twice</h2>${listing}`).match(/let stone/g)).toHaveLength(32);
  });
});

describe('the page of a service', () => {
  it('says in slides what it offers', () => {
    const section = (name: string): string =>
      `<h2>${name}</h2><p>Our masons do ${name} for every harbour on the coast, and have done so for thirty years.</p><a class="btn" href="/ask">Ask</a>`;
    const sections = ['Cutting', 'Setting', 'Mixing', 'Driving'].map(section).join('');
    const slide = '<div class="slide"><img src="/crane.jpg"><p>A crane for four tonnes</p></div>';
    expect(textOf(`${sections}<div class="carousel">${slide}</div>`)).toContain('A crane for four tonnes');
    expect(textOf(`<div class="carousel">${slide}</div>`)).not.toContain('A crane for four tonnes');
  });
});
