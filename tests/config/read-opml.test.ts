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

  it.each([
    ['feed://https://a.example/feed', 'https://a.example/feed'],
    ['a.example/feed?x=1', 'https://a.example/feed?x=1'],
    ['//a.example/feed', 'https://a.example/feed'],
    ['a.example:8080/feed', 'https://a.example:8080/feed'],
    ['häfen.example', 'https://xn--hfen-loa.example/'],
    ['https://a.example/feed?x=1&amp;amp;y=2', 'https://a.example/feed?x=1&y=2'],
    ['https://a.example/\n  feed', 'https://a.example/feed'],
  ])('reads the address %s', (written, url) => {
    expect(readOpml(wrap(`<outline text="F" xmlUrl="${written}"/>`))?.subscriptions).toEqual([
      { url, title: 'F', tags: [] },
    ]);
  });

  it.each(['feed.xml', 'mailto:a@b.example', 'file:///srv/feed', 'N/A', '', 'localhost', 'feed:'])(
    'finds no address in "%s"',
    (written) => {
      const list = readOpml(wrap(`<outline text="F" xmlUrl="${written}"/>`));
      expect(list?.subscriptions).toEqual([]);
      expect(list?.problems).toEqual(['"F" has no web address and was skipped']);
    },
  );

  it('skips outlines that are commented out, with all below them', () => {
    const feed = (name: string): string => `<outline text="${name}" xmlUrl="https://${name}.example/"/>`;
    const list = readOpml(
      wrap(
        `<outline text="old" isComment="true">${feed('a')}<outline text="in">${feed('b')}</outline></outline>${feed('c')}` +
          '<outline text="d" isComment="TRUE" xmlUrl="https://d.example/"/><outline isComment="false" text="e" xmlUrl="https://e.example/"/>',
      ),
    );
    expect(list?.subscriptions.map(({ url }) => url)).toEqual(['https://c.example/', 'https://e.example/']);
    expect(list?.problems[0]).toBe('"a" is commented out and was skipped');
    expect(list?.problems).toHaveLength(3);
  });

  it('skips links for podcast programs, and says which address to try', () => {
    const list = readOpml(
      wrap('<outline text="A" xmlUrl="pcast://a.example/feed"/><outline text="B" xmlUrl="itpc://https://b.example/"/>'),
    );
    expect(list?.subscriptions).toEqual([]);
    expect(list?.problems).toEqual([
      '"A" has a link for podcast programs (try `winnow add http://a.example/feed`) and was skipped',
      '"B" has a link for podcast programs (try `winnow add https://b.example/`) and was skipped',
    ]);
  });

  it('skips pages that another program turns into feeds', () => {
    const list = readOpml(
      wrap(
        '<outline text="A" type="HTML+XPath" xmlUrl="https://a.example/"/>' +
          '<outline text="B" type="rss" frss:xPathItem="//li" xmlUrl="https://b.example/"/>' +
          '<outline text="C" type="JSON+DotNotation" xmlUrl="https://c.example/"/>' +
          '<outline text="D" type="rss" frss:priority="feed" xmlUrl="https://d.example/"/>',
      ),
    );
    expect(list?.subscriptions.map(({ url }) => url)).toEqual(['https://d.example/']);
    expect(list?.problems[0]).toBe(
      '"A" is a page that another program turns into a feed (XPath or JSON) and was skipped',
    );
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
