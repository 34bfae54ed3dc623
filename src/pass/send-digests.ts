/**
 * Sends the digests that are due. For one time of a digest a reader gets at most one mail: that it is being sent is stored before, and
 * after a crash in between it is not sent again. Nothing is lost by that: the stories of a mail that no server has confirmed are in the
 * next one.
 */
import type { AppContext } from '../app/app.ts';
import type { DigestConfig, MailSettings } from '../config/config.ts';
import { sendMail } from '../mail/smtp.ts';
import { toInstant, toMs } from '../model/time.ts';
import { type DigestMail, makeDigest } from '../publish/digest.ts';
import type { Mailing } from '../records/reader-records.ts';
import { lastCron } from '../runtime/schedule.ts';

/** The first digest has the stories of the day before. */
const FIRST_SPAN_MS = 24 * 3_600_000;
/** A mail that is refused is sent again after 5 minutes, then after twice as long each time. */
const FIRST_PAUSE_MS = 5 * 60_000;
/** After six attempts, some two and a half hours, its stories wait for the next digest. */
const MAX_ATTEMPTS = 6;
/** Ids of mailed items that are remembered: a story that gets another lead must not be mailed again. */
const MAX_REMEMBERED = 2000;

type Context = Pick<AppContext, 'config' | 'records' | 'catalogue' | 'clock' | 'log'>;

/** Sends what is due. Never rejects for a mail server that fails. */
export async function sendDigests(app: Context, signal: AbortSignal): Promise<void> {
  const { mail, digests } = app.config;
  if (mail === undefined) return;
  for (const digest of digests) {
    const lastTime = timesOf(digest, app);
    for (const to of digest.to) if (!signal.aborted) await sendDue({ digest, to, lastTime }, mail, app);
  }
}

/** Key of what a reader of a digest has got. */
export function mailingKey(digest: Pick<DigestConfig, 'id'>, to: string): string {
  return `${digest.id} ${to}`;
}

/** What a reader has got who has got nothing yet, milliseconds since the epoch. */
export function firstMailing(now: number): Mailing {
  return { version: 1, date: toInstant(now), upTo: toInstant(now - FIRST_SPAN_MS), ids: [] };
}

/** The last time of a digest after another one, undefined if there is none; looked for once for readers that got the same mails. */
type LastTime = (after: number) => number | undefined;

function timesOf({ cron }: DigestConfig, { config, clock }: Context): LastTime {
  const now = clock();
  const known = new Map<number, number | undefined>();
  return (after) => {
    if (!known.has(after)) known.set(after, lastCron(cron, config.timezone, after, now));
    return known.get(after);
  };
}

interface Reader {
  readonly digest: DigestConfig;
  readonly to: string;
  readonly lastTime: LastTime;
}

async function sendDue({ digest, to, lastTime }: Reader, server: MailSettings, app: Context): Promise<void> {
  const { mailings } = app.records;
  const key = mailingKey(digest, to);
  const now = app.clock();
  const stored = await mailings.get(key);
  if (stored === undefined) return await mailings.set(key, firstMailing(now));
  const before = await settled(stored, digest, key, app);
  const { retry } = before;
  const newest = lastTime(toMs(retry?.date ?? before.date));
  const date = newest ?? (retry === undefined || toMs(retry.notBefore) > now ? undefined : toMs(retry.date));
  if (date === undefined) return;
  const made = await makeDigest({ digest, from: server.from, to, date, before }, app);
  const { retry: _, ...rest } = before;
  if (made === undefined) return await mailings.set(key, { ...rest, date: toInstant(date) });
  const attempts = newest === undefined ? (retry?.attempts ?? 0) : 0;
  await attempt({ digest, key, date, attempts, before: rest, now, made }, server, app);
}

/** The record after a crash: what was being sent then is not sent again. */
async function settled(
  stored: Mailing,
  digest: DigestConfig,
  key: string,
  { records, log }: Context,
): Promise<Mailing> {
  const { sending, retry: _, ...rest } = stored;
  if (sending === undefined) return stored;
  log.warn(
    { digest: digest.id, date: sending },
    'a digest was being sent when the program ended; its stories are in the next one',
  );
  const after = { ...rest, date: sending };
  await records.mailings.set(key, after);
  return after;
}

interface Attempt {
  readonly digest: DigestConfig;
  readonly key: string;
  readonly date: number;
  /** That failed before. */
  readonly attempts: number;
  readonly before: Omit<Mailing, 'retry' | 'sending'>;
  readonly now: number;
  readonly made: DigestMail;
}

async function attempt(
  { digest, key, date, attempts, before, now, made }: Attempt,
  server: MailSettings,
  { records, log, clock }: Context,
): Promise<void> {
  const at = toInstant(date);
  await records.mailings.set(key, { ...before, sending: at });
  const outcome = await sendMail(server, made.mail);
  const context = { digest: digest.id, date: at, stories: made.items.length };
  if (outcome.kind === 'accepted') {
    log.info(context, 'a digest was sent');
    const ids = [...before.ids, ...made.items.map(({ storyId }) => storyId)].slice(-MAX_REMEMBERED);
    return await records.mailings.set(key, { version: 1, date: at, upTo: toInstant(now), ids });
  }
  const failed = { ...context, problem: outcome.problem, attempts: attempts + 1 };
  const isLast = outcome.kind === 'unknown' || attempts + 1 >= MAX_ATTEMPTS;
  if (isLast) {
    const what = outcome.kind === 'unknown' ? 'the mail server may not have taken a digest' : 'a digest was not sent';
    log.error(failed, `${what}; its stories are in the next one`);
    return await records.mailings.set(key, { ...before, date: at });
  }
  log.warn(failed, 'a digest could not be sent; it is sent again later');
  const notBefore = toInstant(clock() + FIRST_PAUSE_MS * 2 ** attempts);
  await records.mailings.set(key, { ...before, retry: { date: at, attempts: attempts + 1, notBefore } });
}
