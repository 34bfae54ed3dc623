/** Media of an item: players and downloads on its page, and its lead picture in the text of every format. */
import { describe, expect, it } from 'vitest';
import { itemBody } from '../../src/formats/body.ts';
import { formats } from '../../src/formats/index.ts';
import { renderStoryPage } from '../../src/formats/pages/story.ts';
import type { PublishedItem } from '../../src/model/published-feed.ts';
import { feed, html, item } from './sample-feed.ts';

const page = (changes: Partial<PublishedItem>): string => renderStoryPage(feed, { ...item, ...changes }).html;
const PICTURE = '<img src="https://harbour.example/img/ferry.jpg" alt="The ferry leaving the quay at dusk">';

describe('the page of a story', () => {
  it('has a player without script and a download with length and size for an episode', () => {
    const [url, type] = ['https://harbour.example/audio/night%20ferry.mp3', 'audio/mpeg'];
    const body = page({ enclosures: [{ url, type, length: 34_567_890 }], duration: 4330 });
    expect(body).toContain(
      `<figure><audio controls preload="none" src="${url}" aria-label="night ferry.mp3"></audio>` +
        `<figcaption><a href="${url}" rel="noopener" download>Download night ferry.mp3</a> (1 h 12 min, 35 MB)</figcaption></figure>`,
    );
  });

  it('has a player with a poster for a video that the feed lists as media', () => {
    const media = [{ url: 'https://harbour.example/v.mp4', type: 'video/mp4' }];
    expect(page({ enclosures: [], media })).toContain(
      '<video controls preload="none" src="https://harbour.example/v.mp4" poster="https://harbour.example/img/ferry.jpg" aria-label="v.mp4"></video>',
    );
  });

  it('has only a link for a file that cannot be played, or that would be sent without TLS', () => {
    const files = [{ url: 'https://harbour.example/plan.pdf' }, { url: 'http://harbour.example/a.mp3' }];
    const body = page({ enclosures: files });
    expect(body).not.toMatch(/<(?:audio|video)/);
    expect(body).toContain('download>Download plan.pdf</a>');
    expect(body).toContain('download>Download a.mp3</a>');
  });

  it('lists no picture that it shows already', () => {
    const shown = html('<p><img src="https://harbour.example/in-text.jpg" alt=""></p>');
    const enclosures = ['ferry.jpg', 'in-text.jpg'].map((name) => ({
      url: `https://harbour.example/${name === 'ferry.jpg' ? 'img/' : ''}${name}`,
      type: 'image/jpeg',
    }));
    expect(page({ enclosures, html: shown })).not.toContain('class="media"');
  });
});

describe('the media type of a file', () => {
  const published = (changes: Partial<PublishedItem>): string =>
    formats
      .filter(({ isFeed }) => isFeed)
      .map((format) => format.render({ ...feed, items: [{ ...item, ...changes }] }))
      .join('');

  it.each(['false', 'application/octet-stream'])('is that of its extension where the feed says %s', (type) => {
    const files = [{ url: 'https://harbour.example/a.mp3?listener=7', type }];
    for (const text of [published({ enclosures: files }), published({ enclosures: [], media: files })]) {
      expect(text).toContain('type="audio/mpeg"');
      expect(text).toContain('"mime_type": "audio/mpeg"');
      expect(text).not.toMatch(new RegExp(`type(?:=|": )"${type}`));
    }
  });

  it('has no parameters', () => {
    const url = 'https://harbour.example/a';
    expect(published({ enclosures: [{ url, type: 'Audio/Ogg; codecs=opus' }] })).toContain('type="audio/ogg"');
  });

  it('is never a word that is no media type', () => {
    const [enclosed, listed] = ['a', 'b'].map((name) => ({ url: `https://harbour.example/${name}`, type: 'false' }));
    const text = published({ enclosures: enclosed ? [enclosed] : [], media: listed ? [listed] : [] });
    expect(text).toContain('type="application/octet-stream"');
    expect(text).not.toMatch(/type(?:=|": )"false/);
  });
});

describe('the lead picture', () => {
  it('stands in the text of every feed format, if the text has none', () => {
    const output = { ...feed, items: [item] };
    for (const format of formats.filter(({ isFeed }) => isFeed)) {
      const document = format.render(output).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\\"', '"');
      expect([format.id, document.replaceAll('&quot;', '"').includes(PICTURE)]).toEqual([format.id, true]);
    }
    expect(itemBody(item).startsWith(`<p>${PICTURE}</p><p>`)).toBe(true);
    expect(
      itemBody({ ...item, html: html('<p>One.</p><figure><img src="https://a.example/b.jpg" alt=""></figure>') }),
    ).not.toContain('ferry.jpg');
  });

  it('is all that a post without words has', () => {
    expect(itemBody({ ...item, html: html(''), alsoCoveredBy: [] })).toBe(`<p>${PICTURE}</p>`);
  });

  it('links to the video that it stands for', () => {
    const media = [{ url: 'https://tube.example/v/1', type: 'application/x-shockwave-flash' }];
    expect(itemBody({ ...item, media })).toContain(
      `<p><a href="https://harbour.example/2026/ferry?edition=2">${PICTURE}</a></p>`,
    );
  });
});
