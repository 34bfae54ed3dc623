/** Makes the mail of a digest: the stories that joined its output since the last one. */
import { createHash } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import type { DigestConfig, MailSettings } from '../config/config.ts';
import { renderDigest } from '../formats/digest.ts';
import type { Mail } from '../mail/smtp.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import { type Instant, toInstant } from '../model/time.ts';
import { type OutputLocation, privateOutputs } from '../outputs/outputs.ts';
import { feedsOf } from '../outputs/select.ts';
import type { Mailing } from '../records/reader-records.ts';
import { publishedIds } from './archives.ts';
import { messageFeedOf, privateSiteOf, siteOf } from './feed-record.ts';
import { selectedOf, shownOf } from './items.ts';
import { searchableOutputs } from './search.ts';
import { sourcesOf } from './sources.ts';
import { createUnblock } from './unblocked.ts';

/** Stories that one digest looks at. */
const MAX_CONSIDERED = 1000;

/** What of the program digests read. */
export type DigestContext = Pick<AppContext, 'config' | 'records' | 'catalogue' | 'clock'>;

/** A mail with the items that it has. */
export interface DigestMail {
  readonly mail: Mail;
  readonly items: readonly PublishedItem[];
}

/** A digest that is to be made. */
export interface DigestOrder {
  readonly digest: DigestConfig;
  readonly from: MailSettings['from'];
  readonly to: string;
  /** The time that it is for, milliseconds since the epoch. */
  readonly date: number;
  /** What its reader has got already. */
  readonly before: Pick<Mailing, 'upTo' | 'ids'>;
}

/** The mail; undefined when there is no new story. Rejects with a StoreError. */
export async function makeDigest(order: DigestOrder, app: DigestContext): Promise<DigestMail | undefined> {
  const { digest, from, to, date } = order;
  const { config } = app;
  const sources = await sourcesOf(app);
  const all = searchableOutputs(app, sources);
  // A private output only where the operator names it.
  const location =
    digest.output === undefined ? all[0] : outputNamed(digest.output, [...all, ...privateOutputs(config)]);
  if (location === undefined) return undefined;
  const items = await newItems(order, location.output, sources, app);
  if (items.length === 0) return undefined;
  const site = location.output.isPrivate ? privateSiteOf(location, '', sources, app) : siteOf(all, sources, app);
  const feed = messageFeedOf(location, items, site, app);
  const day = localNoon(date, config.timezone);
  const { subject, text, html, items: shown } = renderDigest(feed, items, { ...digest, day });
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  const key = createHash('sha256')
    .update(JSON.stringify([digest.id, to, date]))
    .digest('hex')
    .slice(0, 32);
  const mail = {
    ...{ from, to, subject, text, html, messageId: `<${key}@${host}>`, date: new Date(app.clock()) },
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Id': `<${digest.id}.digest.${host}>`,
      ...(digest.unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${digest.unsubscribe}>` }),
    },
  };
  return { mail, items: shown };
}

function outputNamed(id: string, all: readonly OutputLocation[]): OutputLocation | undefined {
  return all.find(({ output }) => output.id === id);
}

/** What the output has published and the reader has not got. */
async function newItems(
  { before }: DigestOrder,
  output: Parameters<typeof selectedOf>[0],
  sources: Awaited<ReturnType<typeof sourcesOf>>,
  app: DigestContext,
): Promise<readonly PublishedItem[]> {
  const history = await app.records.histories.get(output.id);
  const published = history === undefined ? new Set<string>() : publishedIds(history);
  const got = new Set(before.ids);
  const isShown = (id: string): boolean => published.has(id);
  const selected = await selectedOf(output, app, isShown, before.upTo);
  const fresh = selected.filter(({ id, shown }) => isShown(id) && !got.has(id) && shown.joinedAt > before.upTo);
  const scope = { outputId: output.id, feeds: feedsOf(output, app.config.feeds), mode: output.mode, isShown };
  const unblock = createUnblock(scope, sources, app);
  const found = await shownOf({ ...output, limit: MAX_CONSIDERED, unblock }, fresh, sources, app);
  return found.filter(({ selected: { id } }) => isShown(id) && !got.has(id)).map(({ item }) => item);
}

/** Noon in UTC of the day that it is in `timezone`. */
function localNoon(at: number, timezone: string): Instant {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(at);
  return toInstant(Date.parse(`${day}T12:00:00Z`));
}
