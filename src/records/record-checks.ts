/** The fields that readers of each collection rely on. Only fields that every version of a record has are required. */
import type { RecordCheck } from '../storage/store.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const any: Check = () => true;
const object =
  (fields: Fields): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, check]) => check(Reflect.get(value, name)));

/** A damaged record is left out. */
const leftOut = (isValid: Check): RecordCheck<never> => ({ isValid, isVital: () => false });

/** Never expires: an entry whose tombstone is damaged does not return as news. */
const LASTING_TOMBSTONE = { version: 1 as const, purgedAt: '9999-12-31T23:59:59.999Z' };

/** The check of each collection. */
export const RECORD_CHECKS = {
  feeds: leftOut(object({ configuredUrl: text, url: text, nextPollAt: text, failures: number })),
  feedEntries: leftOut(object({ ids: listOf(text), present: listOf(text) })),
  entries: leftOut(
    object({
      ...{ id: text, feedId: text, guid: text, title: text, firstSeenAt: text, changedAt: text, contentHash: text },
      ...{ authors: listOf(object({})), categories: listOf(object({})), enclosures: listOf(object({})) },
    }),
  ),
  pages: leftOut(object({ finalUrl: text, fetchedAt: text, deflated: text })),
  articles: leftOut(object({ entryId: text, article: object({ html: text, text }) })),
  fingerprints: leftOut(object({ id: text, storyId: text, print: text })),
  stories: leftOut(object({ id: text, leadId: text, members: listOf(object({ entryId: text, feedId: text })) })),
  // They are built again, see `open-story-rows.ts`.
  storyRows: { ...leftOut((value) => text(value) || number(value)), standIn: '' },
  work: leftOut(object({ entryId: text, feedId: text, attempts: number, notBefore: text })),
  // Its job is still there, and runs again.
  ready: leftOut(object({ job: object({ entryId: text, feedId: text }), firstSeenAt: text, from: text })),
  decisions: leftOut(object({ kind: text, a: text, b: text, at: text })),
  tombstones: { ...leftOut(object({ purgedAt: text })), standIn: LASTING_TOMBSTONE },
  // Without its history an output would number its archives from the start, over those that readers have seen.
  histories: {
    isValid: object({
      upTo: text,
      waiting: listOf(text),
      archives: listOf(object({ name: text, storyIds: listOf(text) })),
    }),
  },
  movedStories: leftOut(object({ to: text })),
  subscriptions: leftOut(object({ feedId: text, topic: text, hub: text, token: text, secret: text, state: text })),
  firstAnswers: leftOut(object({ body: text, response: object({ startedAt: number }) })),
  lastReads: leftOut(text),
  templates: leftOut(object({ at: text, template: object({ blocks: listOf(any), seen: listOf(text) }) })),
  learnedPages: leftOut(object({ host: text, page: text, blocks: listOf(text) })),
  webhookMarks: leftOut(text),
  deliveries: leftOut(object({ id: text, hook: text, body: text, attempts: number, notBefore: text, queuedAt: text })),
  // Without it the digest would be sent a second time.
  mailings: { isValid: object({ date: text, upTo: text, ids: listOf(text) }) },
  // Whoever has the token then reads nothing.
  subscribers: leftOut(object({ output: text, name: text, tokenHash: text, createdAt: text })),
  subscriberDays: leftOut(text),
  // Another seed would make every stored fingerprint meaningless.
  meta: { isVital: (id: string) => id === 'seed' },
} as const satisfies Readonly<Record<string, RecordCheck<unknown>>>;
