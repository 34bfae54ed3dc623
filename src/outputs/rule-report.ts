/** What the operator's rules do to one article, in which outputs: for `winnow why`, `winnow preview` and the console. */
import type { RuledArticle } from './conditions.ts';
import type { RuleSet } from './rules.ts';

/** One rule that does something to an article. */
export interface RuleReport {
  /** Id of the rule. */
  readonly rule: string;
  /** `blocks`: the article is in no output, or in none of `outputs`. `changes`: it is rewritten, tagged or preferred. */
  readonly does: 'blocks' | 'changes';
  /** Ids of the outputs that the rule is limited to; absent = all. */
  readonly outputs?: readonly string[];
}

/** The rules that do something to `article`, each once. */
export function reportRules(rules: RuleSet, article: RuledArticle): readonly RuleReport[] {
  const found = new Map<string, RuleReport>();
  for (const output of [undefined, ...rules.outputs]) {
    const { blockedBy, applied } = rules.effectsOn(article, output);
    for (const rule of blockedBy) note(found, rule, 'blocks', output);
    for (const rule of applied) note(found, rule, 'changes', output);
  }
  return [...found.values()];
}

function note(
  found: Map<string, RuleReport>,
  rule: string,
  does: RuleReport['does'],
  output: string | undefined,
): void {
  const before = found.get(rule);
  if (output === undefined) found.set(rule, { rule, does });
  else if (before === undefined) found.set(rule, { rule, does, outputs: [output] });
  else if (before.outputs !== undefined) found.set(rule, { ...before, outputs: [...before.outputs, output] });
}
