/** Text that a page hides until a script or a reader shows it stays, and what is hidden for good goes. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
  'The stones come by barge and are set by four masons, who sleep on board and go ashore for bread on Saturdays only.',
].map((text) => `<p>${text}</p>`);

function textOf(inner: string): string {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body>
    <article><h1>The mole grows</h1>${inner}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).text;
}

describe('stays', () => {
  it('what is on the further pages of an article that a script turns', () => {
    const page = (n: number): string =>
      `<div class="story-page" id="p${n}"${n === 0 ? '' : ' style="display:none"'}>${PROSE[n]}</div>`;
    const text = textOf(`${page(0)}${page(1)}${page(2)}${page(3)}`);
    expect(text.split('\n\n')).toHaveLength(4);
  });

  it('text that is faded in', () => {
    const faded = `<div class="wow fadeInUp" style="visibility: hidden">${PROSE[3]}</div>`;
    expect(textOf(PROSE.slice(0, 3).join('') + faded)).toContain('sleep on board');
  });

  it.each([
    [
      'a short answer that its heading names',
      '<h3><button aria-expanded="false" aria-controls="x">Who pays?</button></h3><div id="x" hidden><p>The harbour.</p></div>',
      'Who pays?\n\nThe harbour.',
    ],
    [
      'a button above its text',
      '<div><button class="accordion">Who pays?</button><div class="panel"><p>The harbour does.</p></div></div>',
      'Who pays?\n\nThe harbour does.',
    ],
  ])('%s', (_, inner, expected) => expect(textOf(`${PROSE.join('')}${inner}${PROSE[0]}`)).toContain(expected));
});

describe('goes', () => {
  it.each([
    [
      'a hidden box next to shown ones of other names',
      '<div class="page">Shown.</div><div class="page-note" style="display:none"><p>You can close this window of the programme now, dear reader.</p></div>',
      'close this window',
    ],
    [
      'a hidden menu of the same name as a shown one',
      '<ul class="pages"><li>One</li></ul><ul class="pages" hidden><li><a href="/a">A page of the harbour and its cranes, with pictures</a></li></ul>',
      'its cranes',
    ],
    ['a hidden box that keeps its place', `<div style="visibility:hidden">${PROSE[3]}</div>`, 'sleep on board'],
    ['a button that opens nothing', '<p><button class="menu-toggle">Open it</button></p>', 'Open it'],
  ])('%s', (_, inner, gone) => expect(textOf(`${PROSE.slice(0, 3).join('')}${inner}${PROSE[0]}`)).not.toContain(gone));
});
