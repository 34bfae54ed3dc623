/** Every default of the configuration, in the notation of the file, with the reason for its value. */
import { DEFAULT_STORE_URL } from '../storage/backends/index.ts';

/** Everything that a process may do. */
export const ROLES = ['lead', 'work', 'serve'] as const;

/** How the pages of stories are published. */
export const STORY_PAGES = ['auto', 'files', 'on-demand'] as const;

/** Defaults by setting; durations and sizes are written as in the file. */
export const defaults = {
  /** A pass polls only what is due, so one each minute is cheap and polls each feed within a minute of its time. */
  schedule: '* * * * *',
  /** The same on every machine; local time would move polls twice a year. */
  timezone: 'UTC',
  /** A file needs no database server; see docs/operations.md for its backup. */
  storageUrl: DEFAULT_STORE_URL,
  /** With 100,000 a publication of ten changes takes three times as long from memory as from the store, with 300,000 14 times. */
  storiesInMemory: 200_000,
  /** One process does everything. */
  roles: ROLES,
  outputDir: 'data/public',
  /** Beside the public folder, never in it: any web server may serve that. */
  privateDir: 'data/private',
  /** A reader that polls once a day should not miss a story; busier outputs set their own `limit`. */
  itemsPerFeed: 100,
  /** Readers ask for single sources. A site of a hundred thousand feeds may do without their files. */
  perSource: true,
  /** Any web server may serve a folder of files; a large one is mostly pages that nobody opens. */
  storyPages: 'auto',
  /** Loopback: access from elsewhere is the operator's decision (a reverse proxy, or 0.0.0.0). */
  serverHost: '127.0.0.1',
  serverPort: 8080,
  /** Each takes a file descriptor and about 20 kB; 1,000 connections of 4 s each are 900,000 readers an hour. */
  maxConnections: 1000,
  /** An office behind one address stays below this; a proxy or CDN with a public address needs more. */
  maxConnectionsPerAddress: 100,
  /** Longer than any known feed lists an item, so that a deleted entry does not come back. */
  retentionDays: '365 days',
  /** Pages are large and only needed to clean again; a month covers an upgrade of the rules. */
  retentionPages: '30 days',
  /** Slow hosts respond within 10 s; one that needs three times as long is broken. */
  timeout: '30s',
  /** Feeds of 26 MB exist; pages of more than a few MB contain no more article for it. */
  maxSize: '32 MiB',
  /** Browsers follow 20; a feed that needs more than 5 hops is in a loop. */
  maxRedirects: 5,
  /** Two cores and a home connection can handle this; one host never gets more than one at a time. */
  concurrency: 16,
  feedDelay: '1s',
  /** What polite crawlers use when robots.txt has no Crawl-delay. */
  pageDelay: '2s',
  /** Other ports are mostly internal services. */
  ports: [80, 443],
  /** Publishers ask feed readers to poll at most once an hour. */
  minInterval: '1 hour',
  maxInterval: '24 hours',
  /** A document with more entries is an archive; only its newest are news. */
  maxEntries: 1000,
  /** Only the built-in server sees readers: behind another server, every feed would seem unread. */
  slowUnread: false,
  fetchArticles: 'auto',
  obeyRobots: true,
  /** With growing pauses these cover about a week; a page missing for longer stays missing. */
  maxRefetches: 5,
  /** A first pass over many feeds publishes early and continues in the next pass. */
  passBudget: '10 minutes',
  siteRules: 'config/sites',
  storyMode: 'merge',
  /** The window that the thresholds of the duplicate search were calibrated with. */
  storyWindow: '14 days',
  siteTemplate: true,
  samplePort: 8099,
} as const;
