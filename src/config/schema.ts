/** The schema of the configuration file, which validates it and generates editor completion and defaults. */
import { STORE_PATTERN, STORE_USAGE } from '../storage/store-address.ts';
import { addressRangeProblem } from './address-range.ts';
import { defaults, ROLES, STORY_PAGES } from './defaults.ts';
import { cron, feed, fetchArticles, joining } from './feed-schema.ts';
import { timezoneProblem } from './locale.ts';
import { digest, mail } from './mail-schema.ts';
import { mute, rule } from './rule-schema.ts';
import {
  checked,
  duration,
  durationFrom,
  httpUrl,
  id,
  intFrom,
  language,
  positiveDuration,
  size,
  tag,
  text,
  z,
} from './schema-values.ts';
import { storeUrlProblem } from './store-url.ts';
import { webhook } from './webhook-schema.ts';

/** The pattern is for editors; `storeUrlProblem` decides. */
const storeUrl = checked(storeUrlProblem, z.string()).meta({ pattern: STORE_PATTERN });
const port = intFrom(0, 65_535);
const storyMode = z.enum(['merge', 'group', 'off']);

const filter = z.strictObject({
  include: z.array(text).default([]).describe('Only articles with one of these phrases or `/expressions/`.'),
  exclude: z.array(text).default([]).describe('Exclude articles that contain or match one of these.'),
  languages: z.array(language).default([]).describe('BCP 47 tags; `de` includes `de-AT`.'),
  minWords: z.int().min(0).default(0).describe('Exclude articles with fewer words.'),
  minSources: z.int().min(1).optional().describe('Only stories that this many sources cover.'),
});

const output = z
  .strictObject({
    id: id.describe('Name of the folder, `<id>/`; the first output is at the root instead.'),
    formerly: z.array(id).default([]).describe('Ids that it had before; their addresses redirect here for good.'),
    title: text.describe('Title of the published feed.'),
    private: z
      .boolean()
      .default(false)
      .describe('Only for subscribers, each with an address of their own; see `winnow subscribers`.'),
    description: text.optional().describe('Subtitle of the published feed.'),
    language: language.optional().describe('BCP 47 tag of the whole feed.'),
    sources: z.array(text).optional().describe('Ids of the feeds to include.'),
    tags: z.array(tag).optional().describe('Include every feed with one of these tags.'),
    mode: storyMode.optional().describe('How the copies of a story are shown, instead of `stories.mode`.'),
    limit: z.int().min(1).max(5000).optional().describe('Newest stories, instead of `output.itemsPerFeed`.'),
    order: z
      .enum(['newest', 'coverage'])
      .default('newest')
      .describe('`coverage` shows the stories that most sources cover first, day by day.'),
    filter: filter.prefault({}),
  })
  .describe('A feed to publish.');

const connections = intFrom(1, 100_000);

/** The file as written; its output type has the same shape, with defaults filled in. */
export const fileSchema = z.strictObject({
  schedule: cron
    .default(defaults.schedule)
    .describe('When a pass starts, as a cron expression; a pass polls only the feeds that are due.'),
  timezone: checked(timezoneProblem).default(defaults.timezone).describe('IANA time zone of the cron expressions.'),
  contact: text.optional().describe('Web or mail address for publishers to reach you; sent in the User-Agent.'),
  userAgent: text.optional().describe('Replaces the whole User-Agent.'),
  storage: z
    .strictObject({
      url: storeUrl.default(defaults.storageUrl).describe(`${STORE_USAGE}.`),
      storiesInMemory: z
        .int()
        .min(0)
        .default(defaults.storiesInMemory)
        .describe(
          'With more stories, they are looked up in the store instead of being in memory; decided at each start.',
        ),
    })
    .prefault({}),
  roles: z
    .array(z.enum(ROLES))
    .min(1)
    .default([...defaults.roles])
    .describe('What a process of `winnow start` does, where several processes share the store; all of it by default.'),
  output: z
    .strictObject({
      dir: text.default(defaults.outputDir).describe('Folder for the published files.'),
      privateDir: text
        .default(defaults.privateDir)
        .describe('Folder for the files of private outputs, which only the built-in server may serve.'),
      baseUrl: httpUrl
        .optional()
        .describe('Public URL of that folder; `http://localhost` with the port of the server when absent.'),
      itemsPerFeed: z.int().min(1).max(5000).default(defaults.itemsPerFeed).describe('Newest stories in a document.'),
      storyPages: z
        .enum(STORY_PAGES)
        .default(defaults.storyPages)
        .describe(
          'Whether the page of each story is a file, or is rendered when a reader of the built-in server opens it; `auto` chooses once.',
        ),
      perSource: z.boolean().default(defaults.perSource).describe('Also publish an output for each source.'),
    })
    .prefault({}),
  server: z
    .strictObject({
      host: text.default(defaults.serverHost).describe('Address that the built-in server listens on.'),
      port: port.default(defaults.serverPort).describe('Port of the built-in server.'),
      token: z
        .string()
        .min(16, 'is too short to be safe: use 16 characters or more')
        .optional()
        .describe('Password of console and metrics; when absent, the first start generates one next to the store.'),
      maxConnections: connections
        .default(defaults.maxConnections)
        .describe('Open connections in total; further ones are closed at once.'),
      maxConnectionsPerAddress: connections
        .default(defaults.maxConnectionsPerAddress)
        .describe('Open connections from one public address; not limited for loopback and private addresses.'),
    })
    .prefault({}),
  retention: z
    .strictObject({
      entries: durationFrom('1 day')
        .prefault(defaults.retentionDays)
        .describe('How long entries and stories are stored after they left their feed.'),
      pages: duration.prefault(defaults.retentionPages).describe('How long fetched pages are stored.'),
    })
    .prefault({}),
  http: z
    .strictObject({
      timeout: positiveDuration.prefault(defaults.timeout).describe('Time limit of a request, including redirects.'),
      maxSize: size.prefault(defaults.maxSize).describe('Largest body after decompression.'),
      maxRedirects: intFrom(0, 20).default(defaults.maxRedirects).describe('Redirects that one request follows.'),
      concurrency: z.int().min(1).max(256).default(defaults.concurrency).describe('Requests in flight over all hosts.'),
      feedDelay: duration.prefault(defaults.feedDelay).describe('Pause before a request for a feed to the same host.'),
      pageDelay: duration.prefault(defaults.pageDelay).describe('Pause before a request for a page to the same host.'),
      allow: z
        .array(checked(addressRangeProblem))
        .default([])
        .describe(
          'Non-public addresses that the feeds and webhooks configured at them may use: address range and port.',
        ),
      ports: z
        .array(port)
        .default([...defaults.ports])
        .describe('Ports on which public addresses may be requested.'),
    })
    .prefault({}),
  polling: z
    .strictObject({
      minInterval: durationFrom('1 minute')
        .prefault(defaults.minInterval)
        .describe('Minimum time between two polls of a feed.'),
      maxInterval: durationFrom('1 minute')
        .prefault(defaults.maxInterval)
        .describe('Maximum time between two polls of a working feed.'),
      maxEntries: z.int().min(1).max(100_000).default(defaults.maxEntries).describe('Entries taken from one document.'),
      slowUnread: z
        .boolean()
        .default(defaults.slowUnread)
        .describe('Poll a feed a quarter as often once no reader has fetched its outputs from here for 30 days.'),
    })
    .prefault({}),
  articles: z
    .strictObject({
      fetch: fetchArticles.default(defaults.fetchArticles).describe('Whether article pages are fetched.'),
      obeyRobots: z.boolean().default(defaults.obeyRobots).describe('Obey robots.txt for article pages.'),
      maxRefetches: intFrom(0, 50).default(defaults.maxRefetches).describe('Further attempts to fetch a missing page.'),
      passBudget: positiveDuration.prefault(defaults.passBudget).describe('Time for fetching pages in one pass.'),
      siteRules: text.default(defaults.siteRules).describe('Folder with the site rules.'),
    })
    .prefault({}),
  stories: z
    .strictObject({
      mode: storyMode
        .default(defaults.storyMode)
        .describe('`merge` shows a story once, `group` every article with links to its copies, `off` neither.'),
      window: durationFrom('1 hour')
        .prefault(defaults.storyWindow)
        .describe('Only articles this close in time are compared.'),
      tags: z.record(tag, joining).default({}).describe('`feeds[].stories` for all feeds with a tag.'),
    })
    .prefault({}),
  clean: z
    .strictObject({
      skip: z.array(text).default([]).describe('Cleaning rules to skip, for emergencies.'),
      siteTemplate: z.boolean().default(defaults.siteTemplate).describe('Remove what repeats on the pages of a host.'),
    })
    .prefault({}),
  websub: z
    .strictObject({
      subscribe: z.boolean().default(false).describe('Receive new entries from hubs; requires `callbackUrl`.'),
      callbackUrl: httpUrl.optional().describe('Public URL at which hubs reach the built-in server.'),
      hubs: z.array(httpUrl).default([]).describe('Hubs to notify when an output changes.'),
    })
    .prefault({}),
  sample: z
    .strictObject({
      enabled: z.boolean().default(false).describe('Serve the bundled sample newsroom on loopback.'),
      port: port
        .default(defaults.samplePort)
        .describe('Port of the sample newsroom; its feeds at port 8099 are then at this one.'),
    })
    .prefault({}),
  feeds: z.array(feed).default([]),
  outputs: z.array(output).default([]),
  rules: z.array(rule).default([]),
  mutes: z.array(mute).default([]),
  webhooks: z.array(webhook).default([]),
  mail: mail.optional(),
  digests: z.array(digest).default([]),
});

/** The validated content of the file, in the shape of the file, with durations in seconds and sizes in bytes. */
export type ConfigFile = z.output<typeof fileSchema>;
/** One item of `feeds`. */
export type FeedEntry = ConfigFile['feeds'][number];
/** One item of `outputs`. */
export type OutputEntry = ConfigFile['outputs'][number];
/** One item of `rules`. */
export type RuleEntry = ConfigFile['rules'][number];

/** One error that the schema found. */
export type Issue = z.core.$ZodIssue;
/** The error that a value has the wrong type. */
export type TypeIssue = z.core.$ZodIssueInvalidType;

/** Converts `schema` to JSON Schema 2020-12 for its input; `change` is called on every part, inner parts first. */
export function toJsonSchema(schema: z.ZodType, change: (part: Record<string, unknown>) => void): object {
  return z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => change(jsonSchema) });
}
