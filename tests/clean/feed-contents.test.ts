/** What publishers write in the content of their feeds: no page is around it, so nothing else says the same. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

/** The content of an item with `inner` after its paragraphs, or `before` them. */
function contentOf(inner: string, before = '', language = 'en'): CleanArticle {
  return cleanFragment(`${before}${PROSE.join('')}${inner}`, {
    url: 'https://courier.example/2026/06/mole',
    title: 'The mole grows',
    declaredLanguage: language,
  });
}

describe('a first heading of the first level', () => {
  it('stays where it is not the title of the item', () => {
    const { text } = contentOf('', '<h1>What the crane changed</h1>');
    expect(text).toMatch(/^What the crane changed/);
  });

  it('goes where it is', () => {
    expect(contentOf('', '<h1>The mole grows</h1>').text).not.toContain('The mole grows');
  });
});

describe('a paragraph of the text and of invitations', () => {
  const accounts =
    'Subscribe to our channel: <a href="https://courier.example/subscribe">courier.example/subscribe</a><br>' +
    'Follow us on Twitter: <a href="https://twitter.com/lindholmcourier">twitter.com/lindholmcourier</a>';

  it('keeps its sentences and loses its invitations', () => {
    const { text } = contentOf(`<p>The Courier’s Tor Haugen reports from the quarry in Sandvik.<br>${accounts}</p>`);
    expect(text).toMatch(/Tor Haugen reports from the quarry in Sandvik\.$/);
  });

  it('keeps its hashtags', () => {
    expect(contentOf(`<p>${accounts}<br>#Lindholm #TheMole</p>`).text).toMatch(/#Lindholm #TheMole$/);
  });

  it('keeps its sentences above accounts alone', () => {
    const lines =
      'The stones are counted again in autumn.<br>Facebook: <a href="https://www.facebook.com/lindholmcourier">lindholmcourier</a>';
    const { text } = contentOf(`<p>${lines}</p>`);
    expect(text).toContain('counted again in autumn.');
    expect(text).not.toContain('Facebook');
  });

  it('goes whole where all of it is an invitation', () => {
    const { text } = contentOf(`<p>${accounts}</p>`);
    expect(text).not.toContain('channel');
  });
});

describe('who wrote an item and who took its pictures', () => {
  it.each([
    ['a credit below the text', '<p>Photo: Tor Haugen</p>', 'Tor Haugen'],
    ['a credit in brackets', '<p>(Courtesy: Harbour Office)</p>', 'Harbour Office'],
    [
      'a credit in the style of a heading',
      '<h6>Picture 2: ©Tor Haugen, <a href="https://pictures.example/stone">source</a></h6>',
      'Tor Haugen',
    ],
    ['an author', '<p>By Sigrun Aas</p>', 'Sigrun Aas'],
    ['a line that is named for the author', '<p class="byline">Sigrun Aas</p>', 'Sigrun Aas'],
    ['an author in a box of the author', '<div class="author-box">Sigrun Aas, Lindholm</div>', 'Sigrun Aas'],
    [
      'a credit with a link in it',
      '<p>– all pictures by <a href="https://pictures.example/">Haugen</a> –</p>',
      'all pictures by Haugen',
    ],
    ['a line that is named for facts', '<p class="post-meta">Photograph by Tor Haugen</p>', 'Tor Haugen'],
  ])('stays as %s', (_, inner, kept) => expect(contentOf(inner).text).toContain(kept));

  it('goes as a date that is named as one', () => {
    expect(contentOf('', '<p class="post-date">12 June 2026</p>').text).not.toContain('12 June');
  });
});

describe('what stays of the last lines', () => {
  it.each([
    [
      'sources by their addresses',
      '<h3>References</h3><ul><li><a href="https://stone.example/a">https://stone.example/a</a></li></ul>',
      'https://stone.example/a',
    ],
    [
      'a name that leads elsewhere',
      '<p>Who takes part:</p><ul><li><a href="https://ropes.example/">Ropewalker</a></li></ul>',
      'Ropewalker',
    ],
  ])('%s', (_, inner, kept) => expect(contentOf(inner).text).toContain(kept));

  it('is a line that announces what the feed does not show', () => {
    expect(contentOf('<p>Then I use this rope:</p>').text).toMatch(/Then I use this rope:$/);
  });

  it('is no link to the site itself', () => {
    expect(contentOf('<p><a href="https://courier.example/">Home</a></p>').text).not.toContain('Home');
  });
});

describe('a label', () => {
  it('stays where the sentence below is about it', () => {
    const { text } = contentOf(
      `<p>Instagram</p><p>Instagram showed the old mole for a year, stone by stone.</p>${PROSE[0]}`,
    );
    expect(text).toMatch(/\n\nInstagram\n\nInstagram showed/);
  });

  it('goes where it is not', () => {
    expect(contentOf(`<p>Instagram</p>${PROSE[0]}`).text).not.toContain('Instagram');
  });
});

it('an id of a database is no name: an item of a list stays', () => {
  const items = ['kR9dDFpTo1qWgx8vNfcqYxunBd', 'mT4sAdq2Lo6zHgb5wKfcrVxupCe'].map(
    (key, at) => `<li class="line line-${key}">Stone ${at + 1} is laid below the water by hand.</li>`,
  );
  expect(contentOf(`<ul>${items.join('')}<li>The rest comes by cart.</li></ul>${PROSE[0]}`).text).toContain('Stone 1');
});

it('a picture stays in an element with a filter of its colours, and its caption with it', () => {
  const picture =
    '<span class="grey-filter"><img src="/mole.jpg" alt=""><span class="caption">The mole at low tide.</span></span>';
  const { html } = contentOf(`<p>${picture}</p>${PROSE[0]}`);
  expect(html).toContain('https://courier.example/mole.jpg');
  expect(html).toContain('The mole at low tide.');
});

it('a line in the letters of a caption stays where no picture is', () => {
  const inner = '<div class="caption title">For it</div><ul><li>Carts can pass each other.</li></ul>';
  expect(contentOf(inner).text).toContain('For it');
});

it('facts in a box that is named for the facts of the page stay', () => {
  const facts = '<div class="entry-meta"><h3>2. The long crane</h3><p>Reach: 18 metres</p><p>Lifts: 6 tonnes</p></div>';
  expect(
    contentOf(`<ul><li>Too dear</li><li>Too slow</li><li>Too high</li><li>Too loud</li></ul>${facts}${PROSE[0]}`).text,
  ).toMatch(/The long crane[\s\S]*18 metres[\s\S]*6 tonnes/);
});

it('headings of sections that are named for their entries in the contents stay', () => {
  const sections = ['Kinds of stone', 'How stones are laid'].map(
    (heading) => `<h2 class="toc-header">${heading}</h2><p>There are several, such as:</p><h3>By hand</h3>${PROSE[0]}`,
  );
  expect(contentOf(sections.join('')).text).toMatch(/Kinds of stone[\s\S]*How stones are laid/);
});

it('a quotation that is cut off after “More” stays', () => {
  expect(contentOf('<p>"More ...</p>').text).toMatch(/"More \.\.\.$/);
});

describe('a box that is named for an advertisement', () => {
  const lines = [
    'What does the crane say to the mole?',
    'It says nothing, since cranes only lift.',
    '— Tor, aged nine',
  ];
  const boxOf = (more: string): string =>
    `${PROSE.join('').repeat(2)}<div class="adn ads">${lines.map((line) => `<p>${line}</p>`).join('')}${more}</div>`;

  it('stays where it is text that leads nowhere', () => {
    expect(contentOf(boxOf('')).text).toContain('cranes only lift');
  });

  it('goes where it leads elsewhere', () => {
    expect(contentOf(boxOf('<a href="https://cranes.example/">Cranes</a>')).text).not.toContain('cranes only lift');
  });
});

describe('a box that is named for a rating', () => {
  it('stays where it is what a review finds', () => {
    const marks =
      '<h3>For it</h3><ul><li>Carts can pass each other</li><li>Dry feet</li></ul><h3>Against it</h3><p>Dear</p>';
    expect(contentOf(`<div class="tldr-ratings">${marks}</div>${PROSE[0]}`).text).toContain('Dry feet');
  });

  it('stays with its marks in boxes of their own', () => {
    const marks = ['In all 7.9', 'Width 8', 'Look 6'].map(
      (mark) => `<div class="ratings-header"><h4>${mark.split(/ (?=\d)/).join('</h4><h4>')}</h4></div>`,
    );
    expect(contentOf(`<div class="tldr-ratings">${marks.join('')}</div>${PROSE[0]}`).text).toMatch(
      /In all\s+7\.9[\s\S]*Look\s+6/,
    );
  });

  it('goes where it counts the votes of readers', () => {
    const votes = '<p>4.5 of 5</p><p>12 votes so far</p>';
    expect(contentOf(`<div class="star-ratings">${votes}</div>${PROSE[0]}`).text).not.toContain('12 votes');
  });
});

describe('a picture', () => {
  it.each([
    ['without a border', '<p><img src="/mole.jpg" alt="" style="border-top-width: 0px; border-left-width: 0px"></p>'],
    ['in the result of a form', '<p><output class="picture"><img src="/mole.jpg" alt=""></output></p>'],
    ['that is named as a print', '<p><img class="large-print" src="/mole.jpg" alt=""></p>'],
  ])('stays %s', (_, inner) => {
    expect(contentOf(`${inner}${PROSE[0]}`).html).toContain('https://courier.example/mole.jpg');
  });

  it('goes if its style leaves it no size', () => {
    const pixel = '<p><img src="/pixel.gif" alt="" style="width: 1px; height: 1px"></p>';
    expect(contentOf(`${pixel}${PROSE[0]}`).html).not.toContain('pixel.gif');
  });
});

it('who wrote each of several entries stays', () => {
  const entries = ['Aas', 'Haugen', 'Berg', 'Lund'].map(
    (name) =>
      `<h3>Song of ${name}</h3>${PROSE[0]}<div class="chart-entry-footer"><p>Tor ${name}</p><p>More on <a href="/a">it</a></p></div>`,
  );
  expect(contentOf(entries.join('')).text).toMatch(/Tor Aas[\s\S]*Tor Lund/);
});

it('a line that is named as a caption and above a picture stays a line', () => {
  const inner =
    '<p class="image-source">With notes of the Harbour Office</p><p><a href="/next"><img src="/next.jpg" alt=""></a></p>';
  expect(contentOf(inner).text).toContain('Harbour Office');
});

it('a question on a button in a heading stays where its answer follows', () => {
  const question =
    '<h3><span></span><button class="accordion-header" type="button">Who pays for the stone?</button></h3>';
  const answer = '<div class="panel"><p>The town pays for it, and the islands for the carts.</p></div>';
  expect(contentOf(`<div class="pane">${question}${answer}</div>${PROSE[0]}`).text).toContain(
    'Who pays for the stone?',
  );
});

it('a warning in capitals stays on a page', () => {
  const warning = '<p>GRAPHIC CONTENT WARNING: THE HARBOUR AFTER THE STORM IS SHOWN</p>';
  const page = `<html lang="en"><body><article><h1>The mole grows</h1>${warning}${PROSE.join('')}</article></body></html>`;
  expect(cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).text).toContain('AFTER THE STORM');
});
