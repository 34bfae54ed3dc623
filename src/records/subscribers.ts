/** The subscribers of private outputs: adds, lists and revokes them. A token is known only to whoever gets it here. */
import { createHash, randomBytes } from 'node:crypto';
import type { OutputConfig } from '../config/config.ts';
import { defined } from '../model/defined.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { Records } from './records.ts';

/** Subscribers of all outputs: each request is compared with every one of them. */
const MAX_SUBSCRIBERS = 5000;
const MAX_NAME_CHARACTERS = 100;

/** A subscriber as operators see it. */
export interface SubscriberView {
  readonly id: string;
  readonly output: string;
  readonly name: string;
  readonly createdAt: Instant;
  /** Day on which the token was last used, in UTC; absent = never. */
  readonly lastUsedOn?: string;
}

/** A new subscriber with the token, which cannot be read again; or why there is none. */
export type NewSubscriber =
  | { readonly kind: 'added'; readonly id: string; readonly name: string; readonly token: string }
  | { readonly kind: 'problem'; readonly message: string };

/** The hash of a token that is stored, as bytes. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether a subscriber of `output`, a present or former id, is one of this output. */
export function isOf({ id, formerly = [] }: Pick<OutputConfig, 'id' | 'formerly'>, output: string): boolean {
  return output === id || formerly.includes(output);
}

type Subscribers = Pick<Records, 'subscribers' | 'subscriberDays'>;

/** All subscribers, or those of one output, by name. Rejects with a StoreError. */
export async function listSubscribers(
  { subscribers, subscriberDays }: Subscribers,
  output?: Pick<OutputConfig, 'id' | 'formerly'>,
): Promise<readonly SubscriberView[]> {
  const found: Omit<SubscriberView, 'lastUsedOn'>[] = [];
  for await (const [id, { tokenHash: _, version: __, ...subscriber }] of subscribers.entries())
    if (output === undefined || isOf(output, subscriber.output)) found.push({ id, ...subscriber });
  const days = await subscriberDays.getMany(found.map(({ id }) => id));
  return found
    .map((one, i) => defined({ ...one, lastUsedOn: days[i] }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** Adds a subscriber of a private output, under a name that none of its others has. Rejects with a StoreError. */
export async function addSubscriber(
  records: Subscribers,
  output: Pick<OutputConfig, 'id' | 'formerly'>,
  name: string,
  now: number,
): Promise<NewSubscriber> {
  const trimmed = name.trim();
  const all = await listSubscribers(records);
  const message = nameProblem(
    trimmed,
    all.filter((one) => isOf(output, one.output)).map((one) => one.name),
  );
  if (message !== undefined) return { kind: 'problem', message };
  if (all.length >= MAX_SUBSCRIBERS)
    return { kind: 'problem', message: `there are ${MAX_SUBSCRIBERS} subscribers, which is the limit` };
  return await store(records, { output: output.id, name: trimmed }, now);
}

function nameProblem(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'a subscriber needs a name';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return 'a name is one line of text';
  if (name.length > MAX_NAME_CHARACTERS) return `a name has at most ${MAX_NAME_CHARACTERS} characters`;
  return taken.includes(name) ? `there is a subscriber "${name}" already: revoke it, or rotate its token` : undefined;
}

async function store(
  { subscribers }: Subscribers,
  { output, name }: Pick<SubscriberView, 'output' | 'name'>,
  now: number,
): Promise<NewSubscriber> {
  const token = randomBytes(32).toString('base64url');
  const id = randomBytes(6).toString('hex');
  const tokenHash = hashOf(token).toString('hex');
  await subscribers.set(id, { version: 1, output, name, tokenHash, createdAt: toInstant(now) });
  return { kind: 'added', id, name, token };
}

/** Ends the token of a subscriber for good. Returns whether there was one. Rejects with a StoreError. */
export async function revokeSubscriber({ subscribers, subscriberDays }: Subscribers, id: string): Promise<boolean> {
  const isRevoked = await subscribers.delete(id);
  await subscriberDays.delete(id);
  return isRevoked;
}

/** Ends the token of a subscriber and makes a new one, with a new id. Rejects with a StoreError. */
export async function rotateSubscriber(records: Subscribers, id: string, now: number): Promise<NewSubscriber> {
  const before = await records.subscribers.get(id);
  // Deleted first: a token that was to end must not survive a crash in between, nor come back when another process revoked it.
  const isRevoked = before !== undefined && (await revokeSubscriber(records, id));
  return isRevoked ? await store(records, before, now) : { kind: 'problem', message: 'there is no such subscriber' };
}
