/** Rules of the operator: what is blocked, kept, rewritten, tagged or preferred, as the program uses them. */
import { defined } from '../model/defined.ts';
import type { FeedSource } from '../model/source.ts';
import type { ConfigFile, RuleEntry } from './schema.ts';
import { parseUntil } from './until.ts';

/** A condition on an article: everything that is given must be met. A list of phrases is met by one of them. */
export interface Condition {
  /** In title or text. */
  readonly phrases?: readonly string[];
  readonly title?: readonly string[];
  readonly text?: readonly string[];
  readonly author?: readonly string[];
  readonly category?: readonly string[];
  readonly url?: readonly string[];
  /** BCP 47; `de` takes `de-AT` too. */
  readonly languages?: readonly string[];
  readonly minWords?: number;
  readonly maxWords?: number;
  /** Age when the article was first seen. */
  readonly olderThanSeconds?: number;
  readonly newerThanSeconds?: number;
  /** Ids of stories; only mutes have them. */
  readonly stories?: readonly string[];
}

/** One replacement; `find` is a phrase or an `/expression/`. */
export interface Replacement {
  readonly find: string;
  readonly with: string;
}

/** A rule. Without `feeds` it applies to all feeds, without `outputs` to all outputs. */
export interface Rule {
  /** As shown to the operator. */
  readonly id: string;
  readonly feeds?: readonly string[];
  readonly outputs?: readonly string[];
  /** One must be met. An empty condition is met by every article. */
  readonly block?: readonly Condition[];
  readonly keep?: readonly Condition[];
  readonly when?: readonly Condition[];
  readonly rewrite?: {
    readonly title: readonly Replacement[];
    readonly text: readonly Replacement[];
    readonly prefix?: string;
  };
  readonly tag?: readonly string[];
  readonly priority?: number;
  /** Milliseconds since the epoch; absent = for good. */
  readonly until?: number;
}

type ConditionEntry = NonNullable<RuleEntry['block']>[number];

/** The rules and mutes of `file`, in their order. `feeds`: those of the same file. */
export function toRules({ rules, mutes }: Pick<ConfigFile, 'rules' | 'mutes'>, feeds: readonly FeedSource[]): Rule[] {
  return [...rules.map((entry, at) => toRule(entry, at, feeds)), ...mutes.map(toMute)];
}

function toRule(
  { id, tags, block, keep, when, rewrite, ...entry }: RuleEntry,
  at: number,
  all: readonly FeedSource[],
): Rule {
  const tagged = all.filter((feed) => tags?.some((tag) => feed.tags.includes(tag))).map((feed) => feed.id);
  const isScoped = entry.feeds !== undefined || tags !== undefined;
  return defined({
    id: id ?? `rule ${at + 1}`,
    feeds: isScoped ? [...new Set([...(entry.feeds ?? []), ...tagged])] : undefined,
    outputs: entry.outputs,
    block: block?.map(toCondition),
    keep: keep?.map(toCondition),
    when: when?.map(toCondition),
    rewrite: rewrite && { title: rewrite.title, text: rewrite.text, ...defined({ prefix: rewrite.prefix }) },
    tag: entry.tag,
    priority: entry.priority,
  });
}

function toCondition({ olderThan, newerThan, ...condition }: ConditionEntry): Condition {
  return defined({ ...condition, olderThanSeconds: olderThan, newerThanSeconds: newerThan });
}

/** A mute as written: one of `feed`, `phrase` and `story`, and when it ends. */
export interface Mute {
  readonly feed?: string | undefined;
  readonly phrase?: string | undefined;
  readonly story?: string | undefined;
  readonly until?: string | undefined;
}

/** What a mute hides, as the operator reads it. */
export function muteName({ feed, phrase, story }: Mute): string {
  if (feed !== undefined) return `mute of feed ${feed}`;
  return phrase === undefined ? `mute of story ${story ?? ''}` : `mute of "${phrase}"`;
}

function toMute({ feed, phrase, story, until }: Mute): Rule {
  const condition: Condition =
    phrase !== undefined ? { phrases: [phrase] } : story === undefined ? {} : { stories: [story] };
  return defined({
    id: muteName({ feed, phrase, story }),
    feeds: feed === undefined ? undefined : [feed],
    block: [condition],
    until: until === undefined ? undefined : parseUntil(until),
  });
}

/** The rules that apply at `now`: mutes end. */
export function rulesAt(rules: readonly Rule[], now: number): readonly Rule[] {
  return rules.filter(({ until }) => until === undefined || now < until);
}
