/** Why: every default in one place, in the words of the file, each with the reason for its value. */
import { DEFAULT_STORE_URL } from '../storage/backends/index.ts';

export const defaults = {
  /** A pass only polls what is due, so looking every minute is cheap and keeps each feed within a minute of its time. */
  schedule: '* * * * *',
  /** The same on every machine; local time would move polls twice a year. */
  timezone: 'UTC',
  /** A file needs no server; see docs/operations.md for its backup. */
  storageUrl: DEFAULT_STORE_URL,
  outputDir: 'data/public',
  /** A reader that asks once a day must not miss a story; busier outputs set their own `limit`. */
  itemsPerFeed: 100,
  /** Loopback: to be reached from elsewhere is a decision (a reverse proxy, or 0.0.0.0). */
  serverHost: '127.0.0.1',
  serverPort: 8080,
  /** Each takes a file descriptor and some 20 kB; 1,000 connections of 4 s each are 900,000 readers an hour. */
  maxConnections: 1000,
  /** An office behind one address stays below this; a proxy or CDN with a public address needs more. */
  maxConnectionsPerAddress: 100,
  /** Longer than any feed we know keeps an item listed, so that a purged entry does not come back. */
  retentionDays: '365 days',
  /** Pages are large and serve only to clean again; a month covers an upgrade of the rules. */
  retentionPages: '30 days',
  /** Slow hosts answer within 10 s; three times that is a broken one. */
  timeout: '30s',
  /** Feeds of 26 MB exist; pages of more than a few MB hold no more article for it. */
  maxSize: '32 MiB',
  /** Browsers follow 20; a feed that needs more than 5 hops is in a loop. */
  maxRedirects: 5,
  /** Two cores and a home connection carry this; one host never sees more than one of them. */
  concurrency: 16,
  feedDelay: '1s',
  /** What careful crawlers use where robots.txt gives no Crawl-delay. */
  pageDelay: '2s',
  /** Other ports are mostly internal services, which no feed has business with. */
  ports: [80, 443],
  /** Once an hour is what publishers ask of feed readers. */
  minInterval: '1 hour',
  maxInterval: '24 hours',
  /** A document with more is an archive; its newest entries are the news. */
  maxEntries: 1000,
  /** Only the built-in server sees readers: where another one serves the folder, every feed would seem unread. */
  slowUnread: false,
  fetchArticles: 'auto',
  obeyRobots: true,
  /** With growing pauses these reach over about a week; a page missing for longer stays missing. */
  maxRefetches: 5,
  /** A first pass over many feeds then publishes early and goes on in the next pass. */
  passBudget: '10 minutes',
  siteRules: 'config/sites',
  storyMode: 'merge',
  /** The window that the thresholds of the duplicate search were calibrated with. */
  storyWindow: '14 days',
  siteTemplate: true,
  samplePort: 8099,
} as const;
