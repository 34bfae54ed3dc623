/** OPML from many programs and written by hand: no list may lose a feed or hang the reader. */
import { describe, expect, it } from 'vitest';
import { readOpml } from '../../src/config/read-opml.ts';

const wrap = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;

describe('readOpml', () => {
  it('turns folders and categories into tags', () => {
    const list = readOpml(
      wrap(`
        <outline text="News">
          <outline text="Local &amp; near" title="Local">
            <outline type="rss" text="Harbour" title="Harbour Post" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
          </outline>
        </outline>
        <outline type="atom" text="Hill" xmlUrl="https://b.example/atom" category="/blogs/walks,maps"/>`),
    );
    expect(list).toEqual({
      title: 'Mine',
      problems: [],
      subscriptions: [
        {
          url: 'https://a.example/feed',
          title: 'Harbour Post',
          siteUrl: 'https://a.example/',
          tags: ['News', 'Local'],
        },
        { url: 'https://b.example/atom', title: 'Hill', tags: ['walks', 'maps'] },
      ],
    });
  });

  it('merges one feed in several folders, with all their tags', () => {
    const feed = '<outline text="F" xmlUrl="https://a.example/feed"/>';
    const list = readOpml(wrap(`<outline text="a">${feed}</outline><outline text="b">${feed}</outline>`));
    expect(list?.subscriptions).toEqual([{ url: 'https://a.example/feed', title: 'F', tags: ['a', 'b'] }]);
  });

  it('reads malformed XML', () => {
    const list = readOpml(
      '\ufeff<OPML><BODY><Outline TEXT=\'Tom & Ann\' XMLURL="feed://a.example/x?a=1&b=2"><outline text="x" xmlurl="feed:https://b.example/">',
    );
    expect(list?.subscriptions.map(({ url, title }) => [url, title])).toEqual([
      ['http://a.example/x?a=1&b=2', 'Tom & Ann'],
      ['https://b.example/', 'x'],
    ]);
  });

  it('leaves out what has no web address, and says so', () => {
    const list = readOpml(wrap('<outline text="Bad\nOne" xmlUrl="marker:1"/><outline text="F" xmlUrl="/feed"/>'));
    expect(list?.subscriptions).toEqual([]);
    expect(list?.problems).toEqual([
      '"Bad One" has no web address and was skipped',
      '"F" has no web address and was skipped',
    ]);
  });

  it('recognizes what is not OPML', () => {
    expect(readOpml('<html><title>Log in</title></html>')).toBeUndefined();
    expect(readOpml('')).toBeUndefined();
    expect(readOpml(wrap(''))?.subscriptions).toEqual([]);
  });

  it('R7: stops at depth and length', () => {
    const limits = { maxOutlines: 100, maxOpen: 20 };
    const nested = (levels: number) => readOpml(`<opml><body>${'<outline text="x">'.repeat(levels)}`, limits);
    expect(nested(20)?.problems).toEqual([]);
    expect(nested(21)?.problems).toHaveLength(1);
    const listed = (count: number) =>
      readOpml(wrap('<outline text="x" xmlUrl="https://a.example/"/>'.repeat(count)), limits);
    expect(listed(99)?.problems).toEqual([]);
    const long = listed(100);
    expect(long?.problems).toHaveLength(1);
    expect(long?.subscriptions).toHaveLength(1);
  });
});
