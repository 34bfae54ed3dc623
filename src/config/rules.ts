/** Rules of the operator: what is blocked, kept, rewritten, tagged or preferred, as the program uses them. */
import type { ConditionEntry } from './rule-schema.ts';

/** The settings of a condition in the file, as the program uses them. */
type Settings = {
  readonly [K in keyof ConditionEntry]?: NonNullable<ConditionEntry[K]> extends readonly string[]
    ? readonly string[]
    : NonNullable<ConditionEntry[K]>;
};

/**
 * A condition on an article: everything that is given must be met. A list of phrases is met by one of them. Its settings
 * are described in `rule-schema.ts`.
 */
export interface Condition extends Omit<Settings, 'olderThan' | 'newerThan'> {
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

/** The rules that apply at `now`: mutes end. */
export function rulesAt(rules: readonly Rule[], now: number): readonly Rule[] {
  return rules.filter(({ until }) => until === undefined || now < until);
}
