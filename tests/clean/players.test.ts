/** Players that a script puts into the page later, or once a reader has agreed, become a link to what they play. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

function htmlOf(inner: string): string {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body>
    <article><h1>The mole grows</h1>${PROSE.join('')}${inner}${PROSE[0]}</article></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).html;
}

describe('the place of a player becomes a link', () => {
  it.each([
    ['<div class="plyr" data-plyr-provider="youtube" data-plyr-embed-id="moleMOLE_01"></div>', 'watch?v=moleMOLE_01'],
    ['<div data-plyr-provider="vimeo" data-plyr-embed-id="76979871"></div>', 'https://vimeo.com/76979871'],
    ['<div class="youtube" data-embed="moleMOLE_02"><div class="play"></div></div>', 'watch?v=moleMOLE_02'],
    ['<button data-youtube-id="moleMOLE_03">Play</button>', 'watch?v=moleMOLE_03'],
    [
      '<div data-html="&lt;iframe src=&quot;https://www.youtube.com/embed/moleMOLE_04&quot;&gt;&lt;/iframe&gt;"></div>',
      'watch?v=moleMOLE_04',
    ],
    [
      '<video-js data-account="12" data-player="p" data-embed="default" data-video-id="77"></video-js>',
      'https://players.brightcove.net/12/p_default/index.html?videoId=77',
    ],
  ])('%s', (inner, link) =>
    expect(htmlOf(inner)).toContain(`href="${link.startsWith('http') ? link : `https://www.youtube.com/${link}`}"`),
  );

  it('with the picture that is in it', () => {
    const inner = '<div class="yt-lazy" data-id="moleMOLE_05"><img src="/still.jpg"><span>Play</span></div>';
    expect(htmlOf(inner)).toMatch(/<figure><a [^>]*moleMOLE_05[^>]*><img src="https:\/\/courier\.example\/still\.jpg"/);
  });
});

it('the caption of such a player stays', () => {
  const inner = `<div><video-js data-account="12" data-video-id="77"></video-js><p class="vjs-caption">Ilse on the mole</p></div>`;
  expect(htmlOf(inner)).toContain('Ilse on the mole');
});

describe('what is no player', () => {
  it('an id on another element changes nothing', () => {
    expect(htmlOf('<p data-id="moleMOLE_06">One stone is still there.</p>')).toContain('One stone is still there.');
  });

  it('a box of text that has a player’s id keeps its text', () => {
    const box = `<div class="youtube-story" data-id="moleMOLE_07">${PROSE[1]}${PROSE[2]}</div>`;
    expect(htmlOf(box)).not.toContain('moleMOLE_07');
  });
});

describe('a frame that waits for consent', () => {
  const frame = '<iframe data-src="https://www.youtube.com/embed/moleMOLE_08" src="about:blank"></iframe>';

  it('stays, and the notice around it goes', () => {
    const html = htmlOf(`<div class="cmplz-placeholder">${frame}<p>Accept marketing cookies to watch this.</p></div>`);
    expect(html).toContain('watch?v=moleMOLE_08');
    expect(html).not.toContain('marketing cookies');
  });

  it('goes with a dialog, where it would be shown without consent', () => {
    const dialog = '<div class="modal popup"><iframe src="https://forms.example/sign-up"></iframe></div>';
    expect(htmlOf(dialog)).not.toContain('forms.example');
  });
});

describe('several frames in one paragraph', () => {
  const frame = (name: string): string => `<iframe src="https://${name}.example/embed"></iframe>`;

  it.each([
    `<p>Three films: ${frame('first')} and ${frame('second')} and ${frame('third')}</p>`,
    `<p>${frame('first')}${frame('second')}${frame('third')}</p>`,
  ])('stay in their order: %s', (inner) => {
    expect(htmlOf(inner).match(/\w+(?=\.example\/embed)/g)).toEqual(['first', 'second', 'third']);
  });
});

describe('the scheme of a frame', () => {
  it.each([
    ['http://tides.example/map.pdf', 'http://tides.example/map.pdf'],
    ['//tides.example/map', 'https://tides.example/map'],
    ['http://www.youtube.com/embed/moleMOLE_10', 'https://www.youtube.com/watch?v=moleMOLE_10'],
  ])('%s leads to %s', (address, link) => {
    expect(htmlOf(`<iframe src="${address}"></iframe>`)).toContain(`href="${link}"`);
  });
});

it('a document in the page is named by the link for browsers that cannot show it', () => {
  const inner = '<object data="/tides.pdf" type="application/pdf"><a href="/tides.pdf">The tides (PDF)</a></object>';
  expect(htmlOf(inner)).toMatch(/<a href="https:\/\/courier\.example\/tides\.pdf"[^>]*>The tides \(PDF\)<\/a>/);
});
