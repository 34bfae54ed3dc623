/** Compiles the operator's rules and evaluates them for an article. Pure. */
import type { Rule } from '../config/rules.ts';
import { compileCondition, Facts, type RuledArticle, type Test } from './conditions.ts';
import { compileReplacement, type Rewriter } from './rewrite.ts';

/** What the rules do to an article. */
export interface RuleEffects {
  /** Ids of the rules that block it; one is enough. */
  readonly blockedBy: readonly string[];
  /** Categories that rules add. */
  readonly tags: readonly string[];
  /** Added to the priority of its feed. */
  readonly priority: number;
  readonly rewriteTitle: Rewriter;
  readonly rewriteText: Rewriter;
  /** Whether `rewriteText` may change anything. */
  readonly rewritesText: boolean;
  /** Ids of the rules that rewrite, tag or prefer it. */
  readonly applied: readonly string[];
}

/** Rules ready for use. */
export interface RuleSet {
  /** Whether there are none. */
  readonly isEmpty: boolean;
  /** What the rules do to `article` in the output of this id; without an id, the rules that are limited to outputs do nothing. */
  effectsOn(article: RuledArticle, outputId?: string): RuleEffects;
  /** Whether some rule for articles of one of `feeds` may block in this output, so that articles must be loaded for it. */
  mayBlock(feeds: ReadonlySet<string>, outputId?: string): boolean;
  /** Ids of outputs that rules are limited to. */
  readonly outputs: readonly string[];
}

interface CompiledRule {
  readonly rule: Rule;
  readonly feeds: ReadonlySet<string> | undefined;
  readonly outputs: ReadonlySet<string> | undefined;
  readonly isMet: Test;
  readonly title: readonly Rewriter[];
  readonly text: readonly Rewriter[];
}

function rewritersOf(steps: NonNullable<Rule['rewrite']>['title'] = []): readonly Rewriter[] {
  return steps.flatMap((step) => {
    const compiled = compileReplacement(step);
    return 'rewrite' in compiled ? compiled.rewrite : [];
  });
}

function compileRule(rule: Rule): CompiledRule {
  const conditions = (rule.block ?? rule.keep ?? rule.when)?.map(compileCondition);
  return {
    rule,
    feeds: rule.feeds && new Set(rule.feeds),
    outputs: rule.outputs && new Set(rule.outputs),
    isMet: (facts) => conditions?.some((test) => test(facts)) ?? true,
    title: rewritersOf(rule.rewrite?.title),
    text: rewritersOf(rule.rewrite?.text),
  };
}

function isForOutput({ outputs }: CompiledRule, outputId: string | undefined): boolean {
  return outputs === undefined || (outputId !== undefined && outputs.has(outputId));
}

function blocks(rule: Rule, isMet: boolean): boolean {
  return rule.block === undefined ? rule.keep !== undefined && !isMet : isMet;
}

/** Compiles `rules`, in their order. Invalid phrases are left out: the configuration reports them. */
export function compileRules(rules: readonly Rule[]): RuleSet {
  const compiled = rules.map(compileRule);
  return {
    isEmpty: compiled.length === 0,
    outputs: [...new Set(rules.flatMap((rule) => rule.outputs ?? []))],
    mayBlock: (feeds, outputId) =>
      compiled.some(
        (one) =>
          (one.rule.block ?? one.rule.keep) !== undefined &&
          isForOutput(one, outputId) &&
          (one.feeds === undefined || [...one.feeds].some((feed) => feeds.has(feed))),
      ),
    effectsOn: (article, outputId) =>
      evaluate(
        compiled.filter((one) => isForOutput(one, outputId) && (one.feeds?.has(article.entry.feedId) ?? true)),
        article,
      ),
  };
}

function evaluate(rules: readonly CompiledRule[], article: RuledArticle): RuleEffects {
  const facts = new Facts(article);
  const blockedBy: string[] = [];
  const applied: string[] = [];
  const tags: string[] = [];
  const title: Rewriter[] = [];
  const text: Rewriter[] = [];
  let priority = 0;
  for (const one of rules) {
    const { rule } = one;
    const isMet = one.isMet(facts);
    if (blocks(rule, isMet)) blockedBy.push(rule.id);
    if (!isMet || rule.block !== undefined || rule.keep !== undefined) continue;
    applied.push(rule.id);
    priority += rule.priority ?? 0;
    tags.push(...(rule.tag ?? []));
    facts.categories.push(...(rule.tag ?? []));
    title.push(...one.title, ...prefixer(rule.rewrite?.prefix, article.feedTitle));
    text.push(...one.text);
  }
  return {
    ...{ blockedBy, applied, tags, priority },
    rewriteTitle: chain(title),
    rewriteText: chain(text),
    rewritesText: text.length > 0,
  };
}

function prefixer(prefix: string | undefined, feedTitle: string): readonly Rewriter[] {
  return prefix === undefined ? [] : [(title) => `${prefix.replaceAll('{feed}', () => feedTitle)}${title}`];
}

function chain(steps: readonly Rewriter[]): Rewriter {
  return (text) => steps.reduce((before, step) => step(before), text);
}
