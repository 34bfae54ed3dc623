/** What a feed reader is to the comparison: a program that reads subscriptions again and says what it shows for each. */
import { existsSync } from 'node:fs';
import type { Workspace } from './workspace.ts';

export type FeedFormat = 'atom' | 'rss' | 'json';

/** One subscription; `key` is a file name, such as `news-atom`. */
export interface Subscription {
  readonly key: string;
  readonly url: string;
}

/** An item as the client shows it; `id` is whatever the client tells items apart by. */
export interface ShownItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
}

/** What a client shows, by the key of the subscription. */
export type Shown = ReadonlyMap<string, readonly ShownItem[]>;

/** A client with its own folder and subscriptions. */
export interface ClientSession {
  /**
   * Fetches every subscription and returns everything that the client lists now. `agents` has the user agents of all requests
   * for feeds, and grows: a client that does not say when it has finished is seen there.
   */
  read(agents: readonly string[]): Promise<Shown>;
  close?(): Promise<void>;
}

/** A feed reader. */
export interface Client {
  readonly name: string;
  readonly formats: readonly FeedFormat[];
  /** It tells items apart by id across subscriptions: one in two of them is listed once, in the feed that was read last. */
  readonly sharesItems?: true;
  /** Debian package, whose version is reported; absent for a library. */
  readonly debian?: string;
  /** A file that is there when the client is installed; absent for a library. */
  readonly needs?: string;
  start(workspace: Workspace, subscriptions: readonly Subscription[]): Promise<ClientSession>;
}

/** Why the client cannot run here; undefined when it can. */
export function missing({ needs, debian }: Client): string | undefined {
  return needs === undefined || existsSync(needs) ? undefined : `Debian's ${debian ?? needs} is not installed`;
}

/** Groups `items`, each with the key of its subscription; every subscription has a list. */
export function byKey(
  subscriptions: readonly Subscription[],
  items: Iterable<readonly [key: string | undefined, item: ShownItem]>,
): Shown {
  const shown = new Map<string, ShownItem[]>(subscriptions.map(({ key }) => [key, []]));
  for (const [key, item] of items) shown.get(key ?? '')?.push(item);
  return shown;
}
