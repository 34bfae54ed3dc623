/** Feeds of a few platforms whose addresses follow from the page's address; their pages do not always name them. */

interface Platform {
  readonly name: string;
  /** Matched against `host/path` of the page; its groups replace $1 and $2 in `feeds`. */
  readonly page: RegExp;
  /** A required query parameter; its value replaces `$q` in `feeds`. */
  readonly parameter?: string;
  /** What the parameter must look like. Default: anything. */
  readonly value?: RegExp;
  readonly feeds: readonly string[];
  /** Finds in the page the value that replaces $q, where the address does not have it. */
  readonly inPage?: RegExp;
}

/** The id of the channel that a page is about; a page of a channel names it first. */
const CHANNEL_ID =
  /(?:"(?:externalId|externalChannelId|channelId)"\s*:\s*"|itemprop="(?:identifier|channelId)" content="|youtube\.com\/channel\/)(UC[\w-]{22})/;
/** Of a playlist; mixes (`RD…`) and personal lists (`WL`, `LL`) have no feed. */
const PLAYLIST_ID = /^(?:PL|UU|OL|FL)[\w-]{3,64}$/;

/** From the platforms' documentation. Fediverse software runs on any host, so it is recognised by its paths. */
const platforms: readonly Platform[] = [
  {
    name: 'YouTube channel',
    page: /^(?:www\.|m\.)?youtube\.com\/channel\/(UC[\w-]{20,24})(?:\/|$)/,
    feeds: ['https://www.youtube.com/feeds/videos.xml?channel_id=$1'],
  },
  {
    name: 'YouTube playlist',
    page: /^(?:(?:www\.|m\.|music\.)?youtube\.com\/(?:playlist|watch)|youtu\.be\/[\w-]+)$/,
    parameter: 'list',
    value: PLAYLIST_ID,
    feeds: ['https://www.youtube.com/feeds/videos.xml?playlist_id=$q'],
  },
  {
    name: 'YouTube user',
    page: /^(?:www\.|m\.)?youtube\.com\/user\/([\w.-]{1,100})(?:\/|$)/,
    feeds: ['https://www.youtube.com/feeds/videos.xml?user=$1'],
  },
  {
    name: 'YouTube handle',
    page: /^(?:www\.|m\.)?youtube\.com\/(?:@|c\/)[^/]{1,100}(?:\/|$)/,
    inPage: CHANNEL_ID,
    feeds: ['https://www.youtube.com/feeds/videos.xml?channel_id=$q'],
  },
  {
    name: 'Medium account',
    page: /^medium\.com\/(@[\w.-]{1,100})(?:\/|$)/,
    feeds: ['https://medium.com/feed/$1'],
  },
  // Their accounts look like those of the Fediverse.
  {
    name: 'accounts without a feed',
    page: /^(?:www\.)?(?:tiktok\.com|threads\.(?:net|com)|youtube\.com)\/@/,
    feeds: [],
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

/** Addresses of the feeds that the page at `pageUrl` has by the rules of its platform; not yet requested. `html`: the page. Pure. */
export function knownFeedUrls(pageUrl: string, html = ''): readonly string[] {
  const url = new URL(pageUrl);
  const place = url.hostname + decodedPath(url);
  for (const platform of platforms) {
    const match = platform.page.exec(place);
    const value = match === null ? undefined : queryValueOf(platform, url, html);
    if (match === null || value === undefined) continue;
    return platform.feeds.map((feed) =>
      feed.replaceAll(/\$([12q])/g, (_, key) => (key === 'q' ? encodeURIComponent(value) : (match[Number(key)] ?? ''))),
    );
  }
  return [];
}

/** The value of $q, empty when the platform needs none; undefined when it is missing. */
function queryValueOf({ parameter, value = /^/, inPage }: Platform, url: URL, html: string): string | undefined {
  if (inPage !== undefined) return inPage.exec(html)?.[1];
  if (parameter === undefined) return '';
  const given = url.searchParams.get(parameter);
  return given !== null && value.test(given) ? given : undefined;
}

/** Some programs write `/%40name`. */
function decodedPath({ pathname }: URL): string {
  return pathname.replaceAll(/%40/g, '@');
}
