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

  it('is a heading with a picture', () => {
    const heading =
      '<h4><em>1 to 2 carts, 60 minutes</em><a href="https://carts.example/"><img src="/cart.jpg" alt=""></a></h4>';
    expect(contentOf(heading).html).toMatch(/60 minutes[\s\S]*cart\.jpg/);
  });

  it.each([
    [
      'is an address to write to',
      '<p>. . . Tor Haugen <a href="mailto:tor@courier.example">tor@courier.example</a></p>',
      'Haugen',
    ],
    [
      'is a work with a link to it',
      '<p>2019 to 2024<br><a href="https://www.youtube.com/@tor">100 parts</a> of Bad Songs of the Harbour, sung badly by two people</p>',
      'Bad Songs of the Harbour',
    ],
  ])('%s', (_, inner, kept) => expect(contentOf(`${PROSE.join('')}${inner}`).text).toContain(kept));

  it('is no list of accounts', () => {
    const accounts =
      '<a href="https://www.facebook.com/courier">Facebook</a> and <a href="https://www.instagram.com/courier">Instagram</a>';
    expect(contentOf(`<p>Find us on ${accounts}</p>`).text).not.toContain('Instagram');
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

it('the caption that repeats the headline stays with its credit', () => {
  const caption = '<p class="wp-caption-text">The mole of Lindholm grows. Photo: Tor Haugen</p>';
  const html = `<div class="wp-caption"><img src="/mole.jpg" alt="">${caption}</div>${PROSE.join('')}`;
  expect(cleanFragment(html, { title: 'The mole of Lindholm grows', language: 'en' }).html).toContain('Tor Haugen');
});

describe('a linked line that starts with the name of a network', () => {
  it('stays as a headline of another site', () => {
    const link = '<a href="https://herald.example/1">Pocket opens an office in the harbour of Lindholm</a>';
    expect(contentOf(`<p>${link}</p>${PROSE[0]}`).text).toContain('opens an office');
  });

  it.each([
    '<a href="https://twitter.com/share">Tweet the news of the mole to all of your friends</a>',
    '<a href="https://courier.example/mail">Email this to a friend</a>',
  ])('goes as a prompt: %s', (link) => {
    expect(contentOf(`<p>${link}</p>${PROSE[0]}`).text).not.toMatch(/friend/);
  });
});

it('a quotation that is cut off after “More” stays', () => {
  expect(contentOf('<p>"More ...</p>').text).toMatch(/"More \.\.\.$/);
});

it('a warning in capitals stays on a page', () => {
  const warning = '<p>GRAPHIC CONTENT WARNING: THE HARBOUR AFTER THE STORM IS SHOWN</p>';
  const page = `<html lang="en"><body><article><h1>The mole grows</h1>${warning}${PROSE.join('')}</article></body></html>`;
  expect(cleanPage(page, { url: 'https://courier.example/2026/06/mole' }).text).toContain('AFTER THE STORM');
});

describe('a heading that a reply form or thread could have', () => {
  const section =
    '<p>I would like to hear how you dry your nets.</p><ul><li>Berth 4 is too wet</li></ul><p>Yours, Tor</p>';

  it.each(['What do you think?', 'Have your say', 'Comments', 'Responses', '3 comments'])(
    'stays with all that follows, where nothing of a form or thread does: %s',
    (heading) => {
      const { text, removed } = contentOf(`<h2>${heading}</h2>${section}`);
      expect(text).toMatch(/nets\.\s+Berth 4 is too wet\s+Yours, Tor$/);
      expect(text).toContain(heading);
      expect(removed).toEqual([]);
    },
  );

  it.each([
    ['the field of a form', '<p>Name</p>'],
    ['a notice', '<p>Your email address will not be published. Required fields are marked *</p>'],
    ['the date of a reader', '<p>Tor, 3 June 2026 at 9:12</p><p>It is too wide.</p>'],
    ['a button', '<p><a href="#r">Reply</a></p>'],
  ])('goes with what follows, where that has %s', (_, part) => {
    expect(contentOf(`<h2>Comments</h2>${part}${section}`).text).not.toContain('dry your nets');
  });

  it('goes alone, where it is a link or the last line', () => {
    const { text } = contentOf('<p><a href="/mole#respond">Leave a comment</a></p><p>Yours, Tor</p>');
    expect(text).toMatch(/time\.\s+Yours, Tor$/);
    expect(contentOf('<h2>Comments</h2>').text).not.toContain('Comments');
  });
});

describe('a list of links below "Further reading"', () => {
  const list = (open: string): string =>
    `<h3>Further reading</h3><ul><li><a ${open}/1">Salt and nets</a></li><li><a ${open}/2">Sun and nets</a></li></ul>`;

  it('stays where the links lead to other sites', () => {
    expect(contentOf(list('href="https://ropes.example')).text).toMatch(
      /Further reading\s+Salt and nets\s+Sun and nets/,
    );
  });

  it.each([
    ['to other articles of the site', 'href="https://courier.example'],
    ['to what was paid for', 'rel="sponsored" href="https://ropes.example'],
  ])('goes where they lead %s', (_, open) => expect(contentOf(list(open)).text).not.toContain('nets'));
});
