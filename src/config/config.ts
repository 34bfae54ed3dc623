/** The configuration as the program uses it: every value is present, every unit is in its name. */

import type { WebhookFormat } from '../formats/webhook-posts.ts';
import type { FeedSource } from '../model/source.ts';
import type { ROLES, STORY_PAGES } from './defaults.ts';
import type { Mute, Rule } from './rules.ts';

/** Limits and politeness of all requests. */
export interface HttpSettings {
  /** Time limit of a request, including redirects and body. */
  readonly timeoutSeconds: number;
  /** Largest body after decompression, in bytes. */
  readonly maxBytes: number;
  /** Redirects that one request follows. */
  readonly maxRedirects: number;
  /** Requests in flight over all hosts. */
  readonly concurrency: number;
  /** Pause before a request for a feed to the same host. */
  readonly feedDelaySeconds: number;
  /** Pause before a request for a page to the same host. */
  readonly pageDelaySeconds: number;
  /** Non-public addresses for the feeds configured at them: CIDR with port, `127.0.0.1/32:8099`, `[::1]/128:8099`. */
  readonly allow: readonly string[];
  /** Ports on which every public address may be requested. */
  readonly ports: readonly number[];
}

/** When feeds are polled. */
export interface PollingSettings {
  /** Minimum time between two polls of a feed without its own `interval`. */
  readonly minIntervalMinutes: number;
  /** Maximum time between two polls of a working feed. */
  readonly maxIntervalHours: number;
  /** Entries taken from one document, newest first. */
  readonly maxEntries: number;
  /** Poll feeds less often while no reader fetches an output with their stories from the built-in server. */
  readonly slowUnread: boolean;
}

/** Whether and how article pages are fetched. */
export interface ArticleSettings {
  /** `auto` fetches a page unless the feed turns out to carry full articles. Default for every feed. */
  readonly fetch: FeedSource['fetchArticles'];
  readonly obeyRobots: boolean;
  /** Further attempts to fetch a page that failed. */
  readonly maxRefetches: number;
  /** Time limit for fetching pages in one pass; the rest waits for the next one. */
  readonly passBudgetMinutes: number;
  /** Folder with the site rules, one `host.txt` or `host.yaml` each. */
  readonly siteRulesDir: string;
}

/** How copies of a story are found and shown. */
export interface StorySettings {
  /** Default for every output: `merge` shows a story once, `group` shows each article with links to the others, `off` neither. */
  readonly mode: StoryMode;
  /** Only articles this close in time are compared. */
  readonly windowDays: number;
}

/** How articles are cleaned. */
export interface CleanSettings {
  /** Ids of cleaning rules to skip, for emergencies. */
  readonly skip: readonly string[];
  /** Learn what repeats on the pages of a host, and remove it. */
  readonly siteTemplate: boolean;
}

/** How long data is stored. */
export interface RetentionSettings {
  /** Entries, articles and stories are stored this long after they were last seen in their feed. */
  readonly days: number;
  /** Fetched pages are stored this long, so that new rules can clean them again without a request. */
  readonly pagesDays: number;
}

/** The built-in server. */
export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  /** Password of console and metrics; absent = the token in the file next to the store. */
  readonly token?: string;
  /** Open connections in total. */
  readonly maxConnections: number;
  /** Open connections from one public address. */
  readonly maxConnectionsPerAddress: number;
}

/** Where and how much is published. */
export interface OutputSettings {
  /** Folder for the published files. */
  readonly dir: string;
  /** Folder for the files of private outputs, one folder each. */
  readonly privateDir: string;
  /** Public URL of that folder, absolute, with a trailing slash. */
  readonly baseUrl: string;
  /** Stories in a feed document, unless the output has its own `limit`. */
  readonly itemsPerFeed: number;
  /** Whether each source has an output of its own. */
  readonly perSource: boolean;
  /** Whether the pages of public stories are files, or are rendered by the built-in server. */
  readonly storyPages: (typeof STORY_PAGES)[number];
}

/** Push updates through WebSub hubs, in both directions. */
export interface WebSubSettings {
  /** Subscribe to the hubs that feeds announce; requires `callbackUrl`. */
  readonly subscribe: boolean;
  /** Public base URL at which hubs reach the built-in server. */
  readonly callbackUrl?: string;
  /** Hubs to notify when an output changes. */
  readonly hubs: readonly string[];
}

/** The bundled sample newsroom. */
export interface SampleSettings {
  /** Serve the bundled sample newsroom on loopback. */
  readonly enabled: boolean;
  readonly port: number;
}

/** How an output shows the copies of a story; see `StorySettings`. */
export type StoryMode = 'merge' | 'group' | 'off';

/** Which articles an output takes. A phrase is matched in title and text, ignoring case; `/…/` is an RE2 expression. */
export interface OutputFilter {
  /** At least one must match, unless the list is empty. */
  readonly include: readonly string[];
  /** None may match. */
  readonly exclude: readonly string[];
  /** BCP 47; `de` takes `de-AT` too. Empty = all. */
  readonly languages: readonly string[];
  readonly minWords: number;
  /** Sources that cover the story, at least; absent = any. */
  readonly minSources?: number;
}

/** One published feed. Without `sources` and `tags` it takes every feed; with both, the feeds that either names. */
export interface OutputConfig {
  readonly id: string;
  readonly title: string;
  /** Only for subscribers. */
  readonly isPrivate?: true;
  /** Ids that it had before, oldest first; absent = none. */
  readonly formerly?: readonly string[];
  readonly description?: string;
  readonly language?: string;
  readonly sources?: readonly string[];
  readonly tags?: readonly string[];
  readonly mode: StoryMode;
  readonly limit: number;
  /** `coverage`: within a day the stories of most sources first. Absent = newest first. */
  readonly order?: 'coverage';
  readonly filter: OutputFilter;
}

/** An address that is told of events. */
export interface WebhookConfig {
  readonly id: string;
  readonly url: string;
  /** Id of the output whose stories it is told of; absent = the first one. */
  readonly output?: string;
  readonly events: readonly ('story' | 'updated' | 'feed-failing' | 'feed-recovered')[];
  readonly format: WebhookFormat;
  /** Key of the signature; absent = none. */
  readonly secret?: string;
}

/** The server that mail is sent by. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte; `starttls`: required after the greeting; `none`: not encrypted. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
  /** The sender, as `news@example.org` or `Name <news@example.org>`. */
  readonly from: string;
}

/** A mail with the new stories of an output. */
export interface DigestConfig {
  readonly id: string;
  /** Cron expression of its times. */
  readonly cron: string;
  /** Id of the output; absent = the first one. */
  readonly output?: string;
  /** Addresses, each of which gets a mail of its own. */
  readonly to: readonly string[];
  /** With `{title}`, `{date}` and `{count}`. */
  readonly subject: string;
  /** Stories in one mail. */
  readonly maxStories: number;
  /** Bytes of text and HTML together. */
  readonly maxBytes: number;
  /** Where the reader can stop it: a web or mailto address; absent = by a reply. */
  readonly unsubscribe?: string;
}

/** What a process may do. `lead`: assign and publish, one at a time. `work`: poll and read. `serve`: answer readers. */
export type Role = (typeof ROLES)[number];

/** The whole configuration. */
export interface Config {
  /** Path of the file, as given. */
  readonly path: string;
  /** Cron expression of the pass; a pass polls the feeds that are due. */
  readonly schedule: string;
  /** IANA time zone of every cron expression. */
  readonly timezone: string;
  /** How publishers reach the operator: a web or mail address, part of the User-Agent. */
  readonly contact?: string;
  /** Replaces the whole User-Agent. */
  readonly userAgent?: string;
  /** `storiesInMemory`: with more stories, they are looked up in the store. Default: see `openCatalogue`. */
  readonly storage: { readonly url: string; readonly storiesInMemory?: number };
  /** What a process of `winnow start` does; all of it unless several processes share the store. */
  readonly roles: readonly Role[];
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
  /** Rules and mutes, in their order; a mute whose time is over is still among them, see `rulesAt`. */
  readonly rules: readonly Rule[];
  /** The mutes as written, for the commands that list and remove them. */
  readonly mutes: readonly Mute[];
  readonly webhooks: readonly WebhookConfig[];
  /** Present if there are digests. */
  readonly mail?: MailSettings;
  readonly digests: readonly DigestConfig[];
}

/** An error in the file. `line` and `column` start at 1; both are 0 when the file cannot be read. The message never contains a secret. */
export interface ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
