/** Boxes, pictures and headings in the content of feeds, whose names are otherwise those of parts of the site. */
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';
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

it('a heading that leads back to its entry in the contents stays', () => {
  const heading = '<h2><a class="toc-backref" href="#id4">Kinds of stone</a></h2>';
  expect(contentOf(`${heading}<p>There are several, such as:</p>`).text).toContain('Kinds of stone');
});

describe('a link that is named as a button', () => {
  const buttonTo = (href: string, label: string): string =>
    `<div class="buttons"><a class="button" href="${href}">${label}</a></div>${PROSE[0]}`;

  it('stays where it leads to another site', () => {
    expect(contentOf(buttonTo('https://stone.example/tickets', 'Book a place')).html).toContain(
      'stone.example/tickets',
    );
  });

  it.each([
    ['to the site itself', buttonTo('https://courier.example/next', 'Next page')],
    ['to share it', buttonTo('https://network.example/share', 'Share')],
  ])('goes where it leads %s', (_, inner) => expect(contentOf(inner).text).not.toMatch(/Next page|Share/));
});

it('how long reading takes goes', () => {
  expect(contentOf('', '<div class="reading-time">4 minutes</div>').text).not.toContain('4 minutes');
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
    [
      'that opens over the page',
      '<div class="slides"><figure class="popup-gallery"><img src="/mole.jpg" alt=""><figcaption>Low tide</figcaption></figure></div>',
    ],
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

it('several sections whose headings start as a list of other articles stay', () => {
  const sections = ['the sea', 'the town', 'the hills', 'the isles'].map(
    (place) => `<h3>Best of ${place}</h3><ul><li><a href="/a">The house of ${place}</a></li></ul>`,
  );
  expect(contentOf(sections.join('') + PROSE[0]).text).toMatch(/Best of the sea\s+The house[\s\S]*Best of the isles/);
});

it('a question on a button stays where its answer follows', () => {
  const part =
    '<div><button class="wide">Who pays for the carts?</button><div><p>The islands do, from next year on.</p></div></div>';
  expect(contentOf(`${part}${PROSE[0]}`).text).toContain('Who pays for the carts?');
});

it('a question on a button in a heading stays where its answer follows', () => {
  const question =
    '<h3><span></span><button class="accordion-header" type="button">Who pays for the stone?</button></h3>';
  const answer = '<div class="panel"><p>The town pays for it, and the islands for the carts.</p></div>';
  expect(contentOf(`<div class="pane">${question}${answer}</div>${PROSE[0]}`).text).toContain(
    'Who pays for the stone?',
  );
});

it('the heading of a table of contents goes beside other headings without a class', () => {
  const contents = '<h2 id="toc">Contents</h2><ul><li><a href="#a">Stone</a></li><li><a href="#b">Sand</a></li></ul>';
  expect(contentOf('<h2>Sand</h2>', `${contents}<h2>Stone</h2>`).text).not.toContain('Contents');
});
