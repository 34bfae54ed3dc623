/** The schema of the configuration file. Checks, editor completion and defaults all come from it. */
import { z } from 'zod';
import { STORE_PATTERN, STORE_USAGE } from '../storage/store-address.ts';
import { addressRangeProblem } from './address-range.ts';
import { cronProblem } from './cron.ts';
import { defaults } from './defaults.ts';
import { languageProblem, timezoneProblem } from './locale.ts';
import { storeUrlProblem } from './store-url.ts';
import { DURATION, parseDuration, parseSize, SIZE } from './units.ts';

export type { Config, ConfigProblem, OutputConfig } from './config.ts';

const text = z.string().min(1, 'must not be empty');
/** Far more than a word; longer ones are texts in the wrong place. */
const MAX_TAG_CHARACTERS = 500;
const tag = text.max(MAX_TAG_CHARACTERS, `is too long for a tag: take ${MAX_TAG_CHARACTERS} characters or fewer`);
const ID_ERROR = '{value} is not a valid id: use lower-case letters, digits, `-`, `_` and `.`, at most 64';
const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, ID_ERROR);
const cron = checked(cronProblem);
const language = checked(languageProblem);
const httpUrl = z.url({ protocol: /^https?$/, error: '{value} is not an http or https address' });
const durationFrom = (least: string) =>
  z
    .string({ error: 'needs a time with its unit, such as `30s`, `15 minutes` or `2h`' })
    .regex(DURATION, '{value} is not a time: write it with its unit, such as `30s`, `15 minutes` or `2h`')
    .check((context) => {
      if ((parseDuration(context.value) ?? Number.POSITIVE_INFINITY) >= (parseDuration(least) ?? 0)) return;
      const message = `{value} is too short: take \`${least}\` or more`;
      context.issues.push({ code: 'custom', message, input: context.value });
    })
    .transform((value) => parseDuration(value) ?? 0);
const duration = durationFrom('0s');
/** A wait that is none would be a request without an end to another, or a pass that may do nothing. */
const someTime = durationFrom('1s');
const size = z
  .string({ error: 'needs a size with its unit, such as `16 MiB`' })
  .regex(SIZE, '{value} is not a size: write it with its unit, such as `16 MiB`')
  .check((context) => {
    if ((parseSize(context.value) ?? 1) >= 1) return;
    const message = '{value} lets nothing in: take `1 kB` or more';
    context.issues.push({ code: 'custom', message, input: context.value });
  })
  .transform((value) => parseSize(value) ?? 0);

/** A text that `problem` finds nothing wrong with; `problem` answers in words. */
function checked(problem: (value: string) => string | undefined, of = text) {
  return of.check((context) => {
    const message = problem(context.value);
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
  });
}

/** The pattern is for editors; what a store's address may be is decided in one place for the whole program. */
const storeUrl = checked(storeUrlProblem, z.string()).meta({ pattern: STORE_PATTERN });
const allowed = checked(addressRangeProblem);
const port = z.int().min(0).max(65_535);
const fetchArticles = z.enum(['auto', 'always', 'never']);
const storyMode = z.enum(['merge', 'group', 'off']);

const feed = z
  .strictObject({
    url: httpUrl.describe('Address of the RSS, Atom or JSON feed.'),
    id: id
      .optional()
      .describe('Stable name; part of every entry id, so never change it. Made from the address when absent.'),
    title: text.optional().describe('Shown instead of what the feed calls itself.'),
    tags: z.array(tag).default([]).describe('Free words that outputs select by, of 500 characters at most.'),
    language: language.optional().describe('BCP 47 tag that overrides what the feed and its pages say.'),
    articles: fetchArticles.optional().describe('Whether the pages behind the entries are fetched.'),
    interval: durationFrom('1 minute')
      .optional()
      .describe('Time between polls; absent = learned from how the feed publishes.'),
    cron: cron.optional().describe('Cron expression of the polls, instead of an interval.'),
    priority: z.int().default(0).describe('Higher wins when the lead of a story is chosen.'),
    headers: z
      .record(z.string().regex(/^[A-Za-z0-9-]+$/), text)
      .optional()
      .describe('Sent to the origin of `url` only; put secrets in references.'),
    private: z
      .boolean()
      .optional()
      .describe('Never publish the address; the default where it holds a reference or a password.'),
    maxSize: size.optional().describe('Largest document, instead of `http.maxSize`.'),
    obeyRobots: z.boolean().optional().describe('Ask robots.txt for the feed itself too (pages always do).'),
  })
  .describe('A feed to poll.');

const filter = z.strictObject({
  include: z
    .array(text)
    .default([])
    .describe('Take only what holds one of these phrases, or matches one `/expression/`.'),
  exclude: z.array(text).default([]).describe('Leave out what holds one of these.'),
  languages: z.array(language).default([]).describe('BCP 47 tags; `de` takes `de-AT` too.'),
  minWords: z.int().min(0).default(0).describe('Leave out what has fewer words.'),
});

const output = z
  .strictObject({
    id: id.describe('Name of its folder, `<id>/`; the first output is at the root instead.'),
    title: text.describe('Title of the published feed.'),
    description: text.optional().describe('Its subtitle.'),
    language: language.optional().describe('BCP 47 tag of the whole feed.'),
    sources: z.array(text).optional().describe('Ids of the feeds to take.'),
    tags: z.array(tag).optional().describe('Take every feed that has one of these tags.'),
    mode: storyMode.optional().describe('How copies of a story are shown, instead of `stories.mode`.'),
    limit: z.int().min(1).max(5000).optional().describe('Stories in the document, instead of `output.itemsPerFeed`.'),
    filter: filter.prefault({}),
  })
  .describe('A feed to publish.');

const connections = z.int().min(1).max(100_000);

/** The file as written; its output type still has the file's own shape. */
export const fileSchema = z.strictObject({
  schedule: cron
    .default(defaults.schedule)
    .describe('Cron expression of the pass; a pass polls only the feeds that are due.'),
  timezone: checked(timezoneProblem).default(defaults.timezone).describe('IANA time zone of the cron expressions.'),
  contact: text.optional().describe('Web or mail address that publishers reach you at; sent in the User-Agent.'),
  userAgent: text.optional().describe('Replaces the whole User-Agent.'),
  storage: z
    .strictObject({
      url: storeUrl.default(defaults.storageUrl).describe(`${STORE_USAGE}.`),
    })
    .prefault({}),
  output: z
    .strictObject({
      dir: text.default(defaults.outputDir).describe('Folder for the published files.'),
      baseUrl: httpUrl
        .optional()
        .describe('Public address of that folder; without it `http://localhost` and the port of the server.'),
      itemsPerFeed: z.int().min(1).max(5000).default(defaults.itemsPerFeed).describe('Stories in a document.'),
    })
    .prefault({}),
  server: z
    .strictObject({
      host: text.default(defaults.serverHost).describe('Address that the built-in server listens on.'),
      port: port.default(defaults.serverPort).describe('Its port.'),
      token: z
        .string()
        .min(16, 'is too short to keep anybody out: take 16 characters or more')
        .optional()
        .describe(
          'Password of console and metrics; without one, the first start makes one and stores it next to the store.',
        ),
      maxConnections: connections
        .default(defaults.maxConnections)
        .describe('Open connections in all; further ones are closed at once.'),
      maxConnectionsPerAddress: connections
        .default(defaults.maxConnectionsPerAddress)
        .describe('Open connections of one public address; loopback and private addresses have no limit of their own.'),
    })
    .prefault({}),
  retention: z
    .strictObject({
      entries: durationFrom('1 day')
        .prefault(defaults.retentionDays)
        .describe('How long entries and stories are kept after they left their feed.'),
      pages: duration.prefault(defaults.retentionPages).describe('How long fetched pages are kept for cleaning again.'),
    })
    .prefault({}),
  http: z
    .strictObject({
      timeout: someTime.prefault(defaults.timeout).describe('Total time of a request.'),
      maxSize: size.prefault(defaults.maxSize).describe('Largest body after decompression.'),
      maxRedirects: z.int().min(0).max(20).default(defaults.maxRedirects).describe('Longest chain of redirects.'),
      concurrency: z.int().min(1).max(256).default(defaults.concurrency).describe('Requests in flight over all hosts.'),
      feedDelay: duration.prefault(defaults.feedDelay).describe('Pause between requests for feeds to one host.'),
      pageDelay: duration.prefault(defaults.pageDelay).describe('Pause between requests for pages to one host.'),
      allow: z
        .array(allowed)
        .default([])
        .describe('Non-public addresses for the feeds configured at them: address range and port.'),
      ports: z
        .array(port)
        .default([...defaults.ports])
        .describe('Ports that may be asked.'),
    })
    .prefault({}),
  polling: z
    .strictObject({
      minInterval: durationFrom('1 minute').prefault(defaults.minInterval).describe('Never poll a feed more often.'),
      maxInterval: durationFrom('1 minute')
        .prefault(defaults.maxInterval)
        .describe('Poll a working feed at least this often.'),
      maxEntries: z.int().min(1).max(100_000).default(defaults.maxEntries).describe('Entries taken from one document.'),
      slowUnread: z
        .boolean()
        .default(defaults.slowUnread)
        .describe(
          'Ask feeds a quarter as often while nobody fetched their outputs from the built-in server for 30 days.',
        ),
    })
    .prefault({}),
  articles: z
    .strictObject({
      fetch: fetchArticles.default(defaults.fetchArticles).describe('Whether article pages are fetched.'),
      obeyRobots: z.boolean().default(defaults.obeyRobots).describe('Keep to robots.txt for article pages.'),
      maxRefetches: z.int().min(0).max(50).default(defaults.maxRefetches).describe('Further tries for a missing page.'),
      passBudget: someTime.prefault(defaults.passBudget).describe('Time one pass may spend on fetching pages.'),
      siteRules: text.default(defaults.siteRules).describe('Folder with the rules for single hosts.'),
    })
    .prefault({}),
  stories: z
    .strictObject({
      mode: storyMode
        .default(defaults.storyMode)
        .describe('`merge` shows a story once, `group` groups, `off` does neither.'),
      window: durationFrom('1 hour')
        .prefault(defaults.storyWindow)
        .describe('Only articles this close in time are compared.'),
    })
    .prefault({}),
  clean: z
    .strictObject({
      skip: z.array(text).default([]).describe('Cleaning rules to leave out, for emergencies.'),
      siteTemplate: z.boolean().default(defaults.siteTemplate).describe('Cut what repeats on the pages of a host.'),
    })
    .prefault({}),
  websub: z
    .strictObject({
      subscribe: z.boolean().default(false).describe('Let hubs tell us of new entries; needs `callbackUrl`.'),
      callbackUrl: httpUrl.optional().describe('Public address under which hubs reach the built-in server.'),
      hubs: z.array(httpUrl).default([]).describe('Hubs that are told when an output changes.'),
    })
    .prefault({}),
  sample: z
    .strictObject({
      enabled: z.boolean().default(false).describe('Serve the bundled sample newsroom on loopback.'),
      port: port.default(defaults.samplePort).describe('Port it is served on, and the only one it may be asked on.'),
    })
    .prefault({}),
  feeds: z.array(feed).default([]),
  outputs: z.array(output).default([]),
});

/** The file's content after checking, in the file's own shape, durations in seconds and sizes in bytes. */
export type ConfigFile = z.output<typeof fileSchema>;
export type FeedEntry = ConfigFile['feeds'][number];
export type OutputEntry = ConfigFile['outputs'][number];

/** What the schema says of a mistake. */
export type Issue = z.core.$ZodIssue;
export type TypeIssue = z.core.$ZodIssueInvalidType;

/** `schema` as JSON Schema 2020-12 of what may be written; `change` is called on every part of it, inner parts first. */
export function toJsonSchema(schema: z.ZodType, change: (part: Record<string, unknown>) => void): object {
  return z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => change(jsonSchema) });
}
