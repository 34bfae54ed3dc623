/** Feeds of a few platforms whose addresses follow from the page's address; their pages do not always name them. */

interface Platform {
  readonly name: string;
  /** Matched against `host/path` of the page; its groups replace $1 and $2 in `feeds`. */
  readonly page: RegExp;
  /** A required query parameter; its value replaces `$q` in `feeds`. */
  readonly parameter?: string;
  readonly feeds: readonly string[];
}

/** From the platforms' documentation. Fediverse software runs on any host, so it is recognised by its paths. */
const platforms: readonly Platform[] = [
  {
    name: 'YouTube channel',
    page: /^(?:www\.|m\.)?youtube\.com\/channel\/(UC[\w-]{20,24})(?:\/|$)/,
    feeds: ['https://www.youtube.com/feeds/videos.xml?channel_id=$1'],
  },
  {
    name: 'YouTube playlist',
    page: /^(?:www\.|m\.)?youtube\.com\/playlist$/,
    parameter: 'list',
    feeds: ['https://www.youtube.com/feeds/videos.xml?playlist_id=$q'],
  },
  {
    name: 'GitHub repository',
    page: /^github\.com\/([\w.-]{1,100})\/([\w.-]{1,100})(?:\/(?:releases|tags|commits).*)?\/?$/,
    feeds: [
      'https://github.com/$1/$2/releases.atom',
      'https://github.com/$1/$2/tags.atom',
      'https://github.com/$1/$2/commits.atom',
    ],
  },
  { name: 'GitHub account', page: /^github\.com\/([\w.-]{1,100})\/?$/, feeds: ['https://github.com/$1.atom'] },
  {
    name: 'Reddit',
    page: /^(?:www\.|old\.|new\.)?reddit\.com\/((?:r|user|u)\/[\w-]{1,50}(?:\/(?:new|top|hot|rising))?)\/?$/,
    feeds: ['https://www.reddit.com/$1/.rss'],
  },
  { name: 'Mastodon account', page: /^([a-z0-9.-]{3,253})\/(@[\w.-]{1,64})\/?$/i, feeds: ['https://$1/$2.rss'] },
  { name: 'Mastodon tag', page: /^([a-z0-9.-]{3,253})\/tags\/([^/]{1,100})\/?$/i, feeds: ['https://$1/tags/$2.rss'] },
];

/** Addresses of the feeds that the page at `pageUrl` has by the rules of its platform; not yet requested. Pure. */
export function knownFeedUrls(pageUrl: string): readonly string[] {
  const url = new URL(pageUrl);
  const place = url.hostname + url.pathname;
  for (const platform of platforms) {
    const match = platform.page.exec(place);
    const value = platform.parameter === undefined ? '' : url.searchParams.get(platform.parameter);
    if (match === null || value === null) continue;
    return platform.feeds.map((feed) =>
      feed.replaceAll(/\$([12q])/g, (_, key) => (key === 'q' ? encodeURIComponent(value) : (match[Number(key)] ?? ''))),
    );
  }
  return [];
}
