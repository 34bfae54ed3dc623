/** Converts the rules and mutes of the validated file into those that the program uses. */
import { defined } from '../model/defined.ts';
import type { FeedSource } from '../model/source.ts';
import type { ConditionEntry } from './rule-schema.ts';
import { type Condition, type Mute, muteName, type Rule } from './rules.ts';
import type { ConfigFile, RuleEntry } from './schema.ts';
import { parseUntil } from './until.ts';

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
