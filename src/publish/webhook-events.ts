/** Queues the events of webhooks: each in one transaction with the mark that it was queued, so that none is queued twice. */
import type { AppContext } from '../app/app.ts';
import type { WebhookConfig } from '../config/config.ts';
import { feedMessage, storyMessage } from '../formats/webhook.ts';
import { type WebhookMessage, webhookPost } from '../formats/webhook-posts.ts';
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import type { FeedSource, FeedState } from '../model/source.ts';
import { type Instant, toInstant, toMs } from '../model/time.ts';
import type { Write } from '../storage/store.ts';

type Queue = Pick<AppContext, 'config' | 'records' | 'clock'>;

/** What was published longer ago than this is no news: the backlog of a feed that was added. */
const NEWS_MS = 48 * 3_600_000;

/** Consecutive failures after which a feed is reported: publishers restart their servers too. */
const MIN_FAILURES = 3;

/**
 * Queues events for the items that an output shows. `isPublished`: whether it showed the item before; `isFirst`: this belongs
 * to its first publication, so nothing in it is news.
 */
export async function queueStoryEvents(
  feed: PublishedFeed,
  items: readonly PublishedItem[],
  { isPublished, isFirst }: { readonly isPublished: (id: string) => boolean; readonly isFirst: boolean },
  app: Queue,
): Promise<void> {
  const first = app.config.outputs.find(({ isPrivate }) => isPrivate !== true)?.id;
  const isNews = ({ published, storyId }: PublishedItem): boolean =>
    app.clock() - toMs(published) <= NEWS_MS && !isPublished(storyId);
  for (const hook of app.config.webhooks.filter(({ output }) => (output ?? first) === feed.id)) {
    const marks = await app.records.webhookMarks.getMany(items.map(({ id }) => markOf(hook, id)));
    const writes = items.flatMap((item, i): readonly Write[] => {
      const mark = marks[i];
      if (mark !== undefined && mark >= item.updated) return [];
      const marked = app.records.webhookMarks.setting(markOf(hook, item.id), item.updated);
      if (isFirst || (mark === undefined && !isNews(item))) return [marked];
      const message = storyMessage(mark === undefined ? 'story' : 'updated', feed, item);
      return [marked, ...queued(hook, `${item.id}:${item.updated}`, message, app)];
    });
    if (writes.length > 0) await app.records.write(writes);
  }
}

/** Queues events for feeds that keep failing, and for those that work again. */
export async function queueFeedEvents(app: Queue): Promise<void> {
  const { config, records } = app;
  const hooks = config.webhooks.filter(({ events }) => events.some((event) => event.startsWith('feed-')));
  if (hooks.length === 0) return;
  const facts = await records.feedFacts.of(config.feeds.map(({ id }) => id));
  for (const hook of hooks) {
    const marks = await failingMarks(hook, records);
    // The others do not fail, and nobody was told that they did.
    const some = config.feeds.filter(({ id }, i) => (facts[i]?.failures ?? 0) >= MIN_FAILURES || marks.has(id));
    const states = await records.feeds.getMany(some.map(({ id }) => id));
    const writes = some.flatMap((source, i) =>
      feedEvent(hook, source, { state: states[i], mark: marks.get(source.id) }, app),
    );
    if (writes.length > 0) await records.write(writes);
  }
}

/** Since when the feeds fail that a webhook was told of, by feed id. */
async function failingMarks(hook: WebhookConfig, { webhookMarks }: Queue['records']): Promise<Map<string, Instant>> {
  const marks = new Map<string, Instant>();
  const prefix = markOf(hook, 'feed:');
  for await (const [key, since] of webhookMarks.entries(prefix)) marks.set(key.slice(prefix.length), since);
  return marks;
}

/** What is to be written for a feed that fails now, or does not fail any more. */
function feedEvent(
  hook: WebhookConfig,
  source: FeedSource,
  { state, mark }: { readonly state: FeedState | undefined; readonly mark: Instant | undefined },
  app: Queue,
): readonly Write[] {
  if (state === undefined) return [];
  const { webhookMarks } = app.records;
  const named = { id: source.id, title: source.title ?? state.title ?? source.id };
  const key = markOf(hook, `feed:${source.id}`);
  if (mark === undefined && state.failures >= MIN_FAILURES) {
    const since = state.failingSince ?? toInstant(app.clock());
    const message = feedMessage(named, state.lastOutcome?.reason ?? 'unknown reason');
    return [webhookMarks.setting(key, since), ...queued(hook, `failing:${source.id}:${since}`, message, app)];
  }
  if (mark === undefined || state.failures > 0) return [];
  return [webhookMarks.deleting(key), ...queued(hook, `recovered:${source.id}:${mark}`, feedMessage(named), app)];
}

function markOf({ id }: WebhookConfig, name: string): string {
  return `${id} ${name}`;
}

/** The write that queues an event; none if the webhook does not want it. */
function queued(
  hook: WebhookConfig,
  name: string,
  message: WebhookMessage,
  { records, clock }: Queue,
): readonly Write[] {
  if (!hook.events.includes(message.event)) return [];
  const id = `${hook.id}:${name}`;
  const at = toInstant(clock());
  const post = webhookPost(hook.format, id, message);
  const delivery = { version: 1 as const, id, hook: hook.id, ...post, attempts: 0, notBefore: at, queuedAt: at };
  return [records.deliveries.setting(id, delivery)];
}
