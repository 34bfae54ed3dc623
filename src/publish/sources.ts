/** The sources as they are published, with the secrets and rules that apply to their articles. */
import type { AppContext } from '../app/app.ts';
import { rulesAt } from '../config/rules.ts';
import type { PublishedSource } from '../model/published-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { compileRules, type RuleSet } from '../outputs/rules.ts';
import type { FeedFacts } from '../records/feed-facts.ts';
import { type FeedAddresses, type FeedSecrets, feedSecrets, withoutSecretsInSource } from './feed-secrets.ts';

/** The source as it is published; a private feed's URL is left out. */
export function publicSource(source: FeedSource, state: FeedFacts | undefined): PublishedSource {
  return {
    id: source.id,
    title: source.title ?? state?.title ?? source.id,
    ...(state?.siteUrl === undefined ? {} : { siteUrl: state.siteUrl }),
    ...(source.isPrivate ? {} : { feedUrl: state?.url ?? source.url }),
  };
}

/** The published sources by feed id, with what applies to their articles. */
export interface Sources extends ReadonlyMap<string, PublishedSource> {
  /** What must not be published of them. */
  readonly secrets: FeedSecrets;
  /** The operator's rules that apply now; absent = none. */
  readonly rules?: RuleSet;
}

/** The sources of the configuration; one without a configured title has the title of its feed. */
export async function sourcesOf(app: Pick<AppContext, 'config' | 'records' | 'clock'>): Promise<Sources> {
  const { feeds } = app.config;
  const ids = feeds.map((feed) => feed.id);
  const facts = await app.records.feedFacts.of(ids);
  const secrets = feedSecrets(feeds, await addressesOf(feeds, facts, app));
  const sources = feeds.map((feed, i): [string, PublishedSource] => {
    const [source, patterns] = [publicSource(feed, facts[i]), secrets.get(feed.id)];
    return [feed.id, patterns === undefined ? source : withoutSecretsInSource(source, patterns)];
  });
  const rules = compileRules(rulesAt(app.config.rules, app.clock()));
  return Object.assign(new Map(sources), { secrets, ...(rules.isEmpty ? {} : { rules }) });
}

/** The addresses of the feeds. A secret one may have moved a moment ago: those of feeds with secrets are read again. */
async function addressesOf(
  feeds: readonly FeedSource[],
  facts: readonly (FeedFacts | undefined)[],
  { records }: Pick<AppContext, 'records'>,
): Promise<readonly (FeedAddresses | undefined)[]> {
  const secret = feeds.filter(({ isPrivate, secrets = [] }) => isPrivate || secrets.length > 0).map(({ id }) => id);
  const states = await records.feeds.getMany(secret);
  const fresh = new Map(secret.map((id, i) => [id, states[i]]));
  return feeds.map(({ id }, i) => (fresh.has(id) ? fresh.get(id) : facts[i]));
}

/** The title of a feed as it is published. */
export function titleOf(feedId: string, sources: Sources): string {
  return sources.get(feedId)?.title ?? feedId;
}
