/**
 * Evaluates the conditions of rules: `TESTS` has a row for each setting of a condition, and the types allow no setting
 * without one. Pure.
 */
import type { Condition } from '../config/rules.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import { foldText } from './expression.ts';
import { isLanguage } from './filter.ts';
import { categoriesOf } from './item.ts';
import { compilePhrase } from './phrase.ts';

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

/** The parts of an article that conditions look at; each is computed once, when a rule first needs it. */
export class Facts {
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

/** Whether an article meets a condition. */
export type Test = (facts: Facts) => boolean;

/** A test that is met when one of `phrases` is in one of the texts. Invalid phrases match nothing. */
function phraseTest(phrases: readonly string[], textsOf: (facts: Facts) => readonly string[]): Test {
  const finders = phrases.flatMap((phrase) => {
    const compiled = compilePhrase(phrase);
    return 'finder' in compiled ? compiled.finder : [];
  });
  return (facts) => textsOf(facts).some((text) => finders.some((find) => find(text)));
}

type Wanted = Required<Condition>;
type Tests = { readonly [K in keyof Wanted]: (wanted: Wanted[K]) => Test };

/** The test of each setting. Cheap tests come first: the text is folded only when everything else is met. */
const TESTS: Tests = {
  stories: (ids) => (facts) => facts.storyId !== undefined && ids.includes(facts.storyId),
  minWords: (least) => (facts) => facts.words >= least,
  maxWords: (most) => (facts) => facts.words <= most,
  olderThanSeconds: (seconds) => (facts) => facts.ageSeconds > seconds,
  newerThanSeconds: (seconds) => (facts) => facts.ageSeconds < seconds,
  languages: (list) => (facts) => list.some((wanted) => isLanguage(facts.language, wanted.toLowerCase())),
  url: (phrases) => phraseTest(phrases, (facts) => facts.urls.map(foldText)),
  author: (phrases) => phraseTest(phrases, (facts) => facts.authors.map(foldText)),
  category: (phrases) => phraseTest(phrases, (facts) => facts.categories.map(foldText)),
  title: (phrases) => phraseTest(phrases, (facts) => [facts.title]),
  text: (phrases) => phraseTest(phrases, (facts) => [facts.text]),
  phrases: (phrases) => phraseTest(phrases, (facts) => [facts.title, facts.text]),
};
const SETTINGS = Object.keys(TESTS) as readonly (keyof Condition)[];

function testOf<K extends keyof Wanted>(setting: K, wanted: Wanted[K] | undefined): Test | undefined {
  return wanted === undefined ? undefined : TESTS[setting](wanted);
}

/** The test that is met when every setting of `condition` is met; an empty condition is always met. */
export function compileCondition(condition: Condition): Test {
  const tests = SETTINGS.flatMap((setting) => testOf(setting, condition[setting]) ?? []);
  return (facts) => tests.every((test) => test(facts));
}
