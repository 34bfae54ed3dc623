/** Why: what the program runs on, after the file was read: every value present, every unit in its name. */
import type { FeedSource } from '../model/source.ts';

export interface HttpSettings {
  /** Total time a request may take, redirects and body included. */
  readonly timeoutSeconds: number;
  /** Largest body after decompression, in bytes. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Requests in flight over all hosts. */
  readonly concurrency: number;
  /** Pause between two requests to one host, for feeds and for pages. */
  readonly feedDelaySeconds: number;
  readonly pageDelaySeconds: number;
  /** Non-public addresses that may be asked all the same: CIDR with port, `127.0.0.1/32:8099`, `[::1]/128:8099`. */
  readonly allow: readonly string[];
  /** Ports that any public address may be asked on. */
  readonly ports: readonly number[];
}

export interface PollingSettings {
  /** Never ask a feed more often than this, unless the feed has its own `interval`. */
  readonly minIntervalMinutes: number;
  /** The longest time between two polls of a feed that works. */
  readonly maxIntervalHours: number;
  /** Entries taken from one document, newest first. */
  readonly maxEntries: number;
  /** Ask feeds more rarely while nobody fetches an output with their stories from the built-in server. */
  readonly slowUnread: boolean;
}

export interface ArticleSettings {
  /** `auto` fetches a page unless the feed's own content proves to be full; a feed may say otherwise. */
  readonly fetch: FeedSource['fetchArticles'];
  readonly obeyRobots: boolean;
  /** How many times a page that could not be had is asked again. */
  readonly maxRefetches: number;
  /** Pages are fetched for at most this long in one pass; the rest waits for the next one. */
  readonly passBudgetMinutes: number;
  /** Folder with the rules for single hosts, one `host.txt` each. */
  readonly siteRulesDir: string;
}

export interface StorySettings {
  /** Default of every output: `merge` shows a story once, `group` each article with its relatives, `off` neither. */
  readonly mode: StoryMode;
  /** Only articles this close in time are compared. */
  readonly windowDays: number;
}

export interface CleanSettings {
  /** Ids of cleaning rules to leave out, for emergencies. */
  readonly skip: readonly string[];
  /** Learn what repeats on the pages of a host, and cut it. */
  readonly siteTemplate: boolean;
}

export interface RetentionSettings {
  /** Entries, articles and stories are kept this long after they were last seen in their feed. */
  readonly days: number;
  /** Fetched pages are kept this long, so that new rules can clean them again without fetching. */
  readonly pagesDays: number;
}

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  /** What operators log in to console and metrics with; absent = the one in the file next to the store. */
  readonly token?: string;
  /** Open connections in all. */
  readonly maxConnections: number;
  /** Open connections of one public address. */
  readonly maxConnectionsPerAddress: number;
}

export interface OutputSettings {
  /** Folder that the published files are written to. */
  readonly dir: string;
  /** Public address of that folder, absolute, ending in a slash. */
  readonly baseUrl: string;
  /** Stories in a feed document, unless the output has its own `limit`. */
  readonly itemsPerFeed: number;
}

export interface WebSubSettings {
  /** Subscribe to the hubs that feeds name; needs `callbackUrl`. */
  readonly subscribe: boolean;
  /** Public base address under which hubs reach the built-in server. */
  readonly callbackUrl?: string;
  /** Hubs that are told when an output changes. */
  readonly hubs: readonly string[];
}

export interface SampleSettings {
  /** Serve the bundled sample newsroom on loopback. */
  readonly enabled: boolean;
  readonly port: number;
}

export type StoryMode = 'merge' | 'group' | 'off';

/** What an output takes. A phrase is matched in title and text without case; `/…/` is an RE2 expression. */
export interface OutputFilter {
  /** At least one must be found, when there are any. */
  readonly include: readonly string[];
  /** None may be found. */
  readonly exclude: readonly string[];
  /** BCP 47; `de` takes `de-AT` too. Empty = all. */
  readonly languages: readonly string[];
  readonly minWords: number;
}

/** One published feed. Without `sources` and `tags` it takes everything; with both, what either names. */
export interface OutputConfig {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly sources?: readonly string[];
  readonly tags?: readonly string[];
  readonly mode: StoryMode;
  readonly limit: number;
  readonly filter: OutputFilter;
}

export interface Config {
  /** The file it came from, as given. */
  readonly path: string;
  /** Cron expression of the pass; a pass polls the feeds that are due. */
  readonly schedule: string;
  /** IANA time zone of every cron expression. */
  readonly timezone: string;
  /** How a publisher reaches the operator: a web or mail address, part of the User-Agent. */
  readonly contact?: string;
  /** Replaces the whole User-Agent. */
  readonly userAgent?: string;
  readonly storage: { readonly url: string };
  readonly output: OutputSettings;
  readonly server: ServerSettings;
  readonly retention: RetentionSettings;
  readonly http: HttpSettings;
  readonly polling: PollingSettings;
  readonly articles: ArticleSettings;
  readonly stories: StorySettings;
  readonly clean: CleanSettings;
  readonly websub: WebSubSettings;
  readonly sample: SampleSettings;
  readonly feeds: readonly FeedSource[];
  readonly outputs: readonly OutputConfig[];
}

/** A mistake in the file. `line` and `column` start at 1; both are 0 when the file cannot be read. The message never holds a secret. */
export interface ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
