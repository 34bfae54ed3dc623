/** Compiles the operator's rules and evaluates them for an article. Pure. */
import type { Condition, Rule } from '../config/rules.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import { foldText } from './expression.ts';
import { isLanguage } from './filter.ts';
import { categoriesOf } from './item.ts';
import { compilePhrase, type Finder } from './phrase.ts';
import { compileReplacement, type Rewriter } from './rewrite.ts';

/** Characters of an article that are searched. */
const MAX_SEARCHED = 200_000;

/** An article with what rules may need of it. */
export interface RuledArticle {
  readonly entry: Entry;
  readonly stored: StoredArticle | undefined;
  /** Id of its story; absent when it has none yet. */
  readonly storyId?: string;
  /** Title of its feed. */
  readonly feedTitle: string;
}

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

/** The parts of an article that are matched, each made once and only when a rule needs it. */
class Facts {
  readonly #article: RuledArticle;
  /** Categories of the article, and those that rules before this one added. */
  readonly categories: string[];
  #title: string | undefined;
  #text: string | undefined;

  constructor(article: RuledArticle) {
    this.#article = article;
    this.categories = [...categoriesOf(article.entry, article.stored?.article)];
  }

  get title(): string {
    const { entry, stored } = this.#article;
    this.#title ??= foldText(entry.title || (stored?.article.title ?? ''));
    return this.#title;
  }

  get text(): string {
    this.#text ??= foldText((this.#article.stored?.article.text ?? '').slice(0, MAX_SEARCHED));
    return this.#text;
  }

  get authors(): readonly string[] {
    const { entry, stored } = this.#article;
    const own = entry.authors.flatMap(({ name }) => name ?? []);
    return own.length > 0 ? own : (stored?.article.authors ?? []);
  }

  get urls(): readonly string[] {
    const { entry, stored } = this.#article;
    return [entry.url, stored?.movedTo].filter((url) => url !== undefined);
  }

  get language(): string | undefined {
    return this.#article.stored?.article.language ?? this.#article.entry.language;
  }

  get words(): number {
    return this.#article.stored?.article.wordCount ?? 0;
  }

  /** Seconds from publication to the first poll that listed it; zero without a date. */
  get ageSeconds(): number {
    const { entry } = this.#article;
    const published = dateOfEntry(entry);
    return published === undefined ? 0 : (Date.parse(entry.firstSeenAt) - Date.parse(published)) / 1000;
  }

  get storyId(): string | undefined {
    return this.#article.storyId;
  }
}

type Test = (facts: Facts) => boolean;

interface CompiledRule {
  readonly rule: Rule;
  readonly feeds: ReadonlySet<string> | undefined;
  readonly outputs: ReadonlySet<string> | undefined;
  readonly isMet: Test;
  readonly title: readonly Rewriter[];
  readonly text: readonly Rewriter[];
}

function findersOf(phrases: readonly string[] = []): readonly Finder[] {
  return phrases.flatMap((phrase) => {
    const compiled = compilePhrase(phrase);
    return 'finder' in compiled ? compiled.finder : [];
  });
}

/** A test that is met when one of `phrases` is in one of the texts; undefined without phrases. */
function phraseTest(
  phrases: readonly string[] | undefined,
  textsOf: (facts: Facts) => readonly string[],
): Test | undefined {
  if (phrases === undefined) return undefined;
  const finders = findersOf(phrases);
  return (facts) => textsOf(facts).some((text) => finders.some((find) => find(text)));
}

/** Cheap tests first: the text is folded only when everything else is met. */
function compileCondition(condition: Condition): Test {
  const { minWords, maxWords, olderThanSeconds, newerThanSeconds, languages, stories } = condition;
  const tests: readonly (Test | false | undefined)[] = [
    stories !== undefined && ((facts) => facts.storyId !== undefined && stories.includes(facts.storyId)),
    minWords !== undefined && ((facts) => facts.words >= minWords),
    maxWords !== undefined && ((facts) => facts.words <= maxWords),
    olderThanSeconds !== undefined && ((facts) => facts.ageSeconds > olderThanSeconds),
    newerThanSeconds !== undefined && ((facts) => facts.ageSeconds < newerThanSeconds),
    languages !== undefined &&
      ((facts) => languages.some((wanted) => isLanguage(facts.language, wanted.toLowerCase()))),
    phraseTest(condition.url, (facts) => facts.urls.map(foldText)),
    phraseTest(condition.author, (facts) => facts.authors.map(foldText)),
    phraseTest(condition.category, (facts) => facts.categories.map(foldText)),
    phraseTest(condition.title, (facts) => [facts.title]),
    phraseTest(condition.text, (facts) => [facts.text]),
    phraseTest(condition.phrases, (facts) => [facts.title, facts.text]),
  ];
  const needed = tests.filter((test) => typeof test === 'function');
  return (facts) => needed.every((test) => test(facts));
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
