/** Cuts the byline: author and date are separate fields of the article. */
import type { Element } from 'domhandler';
import { BYLINE, namesOf } from '../../html/class-names.ts';
import { isWithin } from '../../html/nodes.ts';
import { BLOCKS } from '../../html/text.ts';
import { outermost, removeContainers } from '../containers.ts';
import { elementBeside } from '../guards/guard.ts';
import { leafBlocksOf } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';
import { isSpeaker } from '../speakers.ts';
import { isNameWithPlace, isSourceOfQuotation, TextPlaces } from '../within-text.ts';
import { isProperName, plain } from '../words.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.1;

/** Words of the name of a section: "Weather", "News from the island". */
const MAX_SECTION_WORDS = 4;

/** Whether the text has neither a date nor an author: it names the section of the site. */
function isSectionName(article: ArticleEditor, text: string, names: readonly string[]): boolean {
  if (text === '' || /\p{N}/u.test(text) || article.words.starts('byline', text)) return false;
  const line = plain(text);
  return line.split(' ').length <= MAX_SECTION_WORDS && !names.some((name) => line.includes(name));
}

/** Largest share of a biography in names. */
const MAX_NAME_SHARE = 0.7;

function toNames(authors: readonly string[]): string[] {
  return authors.map(plain).filter((name) => name.length > 3);
}

/** Elements of the same names from which on they are parts of entries: of events, reviews or the books of a list. */
const MIN_ENTRIES = 10;
/** How long something cooks is the recipe. */
const RECIPE = /-recipes?(?=-)/;

/** Share of the text before the first of them; below an article they are those of teasers. Chosen on four folds of WCXB. */
const MAX_SHARE_BEFORE = 0.3;

/** The names of elements that are named as bylines and repeated: an article has one or two, a list one for each entry. */
function namesOfEntries(article: ArticleEditor): Set<string> {
  const groups = new Map<string, Element[]>();
  for (const element of article.elements) {
    const names = namesOf(element);
    if (BYLINE.test(names) && article.text(element) !== '') groupOf(groups, names.text).push(element);
  }
  const repeated = [...groups].filter(([, elements]) => elements.length >= MIN_ENTRIES);
  return new Set(repeated.filter(([, [first]]) => first && isEarly(article, first)).map(([names]) => names));
}

function groupOf(groups: Map<string, Element[]>, names: string): Element[] {
  const group = groups.get(names) ?? [];
  groups.set(names, group);
  return group;
}

function isEarly(article: ArticleEditor, first: Element): boolean {
  const line = leafBlocksOf(article).find(({ element }) => isWithin(element, first) || isWithin(first, element));
  return line !== undefined && line.before <= MAX_SHARE_BEFORE * (line.before + line.text.length + line.after);
}

/** A length, weight, heat or energy: facts of a route, a recipe or a thing, and of no byline. One letter is also short for a time. */
const MEASURE =
  /(?<![\p{L}\p{N}.,])\d[\d.,\u00a0\u202f ]{0,12}[½¼¾⅓⅔]?\s?(?:(?:km|mi|miles|cm|mm|ft|kg|lbs?|oz|ml|cl|dl|kcal|kJ|kWh|MW|ha|км|см|мм|кг|мл|ккал)(?![\p{L}\p{N}])|°|公里|千米|公斤|千克|毫升|キロ|センチ|グラム)/u;

/** A name with the years of a life: "Ada Holm (1932–2024)", "* 1932, † 2024". */
const LIFE =
  /^\p{L}[\p{L}\p{M}\s.,’'-]{2,60}[\s,(（]+(?:(?:1[5-9]|20)\d{2}\s?[–—-]\s?(?:1[5-9]|20)\d{2}|[*✶]\s?[^()]{4,20}[,;–—-]?\s?[†✝+]\s?[^()]{4,20})[)）]?$/u;

/** How long reading takes. */
const READING = /-read(?:ing)?-?time/;

/** Whether it says itself that it is no part of the text: by a name of the author, "By …", a day of publication, or a credit. */
function isOfPage(article: ArticleEditor, element: Element): boolean {
  const { authors, dates = [] } = article.facts;
  const text = article.text(element);
  if (READING.test(namesOf(element).text) || article.words.starts('byline', text)) return true;
  if (article.words.has('photoCredit', text)) return true;
  const line = plain(text);
  if (authors.map(plain).some((author) => author !== '' && line.includes(author))) return true;
  const numbers = new Set(text.match(/\d+/g)?.map(Number));
  return dates.some((date) => numbers.has(new Date(date).getUTCFullYear()) && numbers.has(new Date(date).getUTCDate()));
}

/** Characters of a line with a date in a feed's item; a longer one says more. */
const MAX_DATE_CHARS = 100;
/** A year, a day in numbers, or a time of day. */
const DATED = /\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{1,2}:\d{2}/;

/** Whether it says more than a date: of a feed's item, nothing else is certain to be in another field. */
function isSaidNowhereElse(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  if (READING.test(namesOf(element).text) && text.length <= MAX_DATE_CHARS) return false;
  if (text.length > MAX_DATE_CHARS || !DATED.test(text)) return true;
  return article.words.has('byline', text) || article.words.has('photoCredit', text);
}

/** Whether it is a name and a place below a sentence. */
function isBelowLetter(article: ArticleEditor, element: Element): boolean {
  const before = elementBeside(article, element, 'prev');
  if (before?.name !== 'p' || !isNameWithPlace(article.text(element))) return false;
  return readsAsSentence(article.text(before), article.linkShare(before));
}

/** Row `byline` of the table in `index.ts`. */
export const byline: Rule = {
  id: 'byline',
  kind: 'remove',
  claim: 'label',
  reason: 'author and date, returned as separate fields',
  apply(article) {
    const { authors } = article.facts;
    const names = toNames(authors);
    const properNames = toNames(authors.filter(isProperName));
    const isBio = (element: Element): boolean => {
      const text = plain(article.text(element));
      const named = properNames.filter((name) => text.includes(name)).join('').length;
      return BLOCKS.has(element.name) && named > 0 && named < MAX_NAME_SHARE * text.length;
    };
    const ofEntries = namesOfEntries(article);
    let places: TextPlaces | undefined;
    const isNamed = (element: Element): boolean => {
      const elementNames = namesOf(element);
      if (!BYLINE.test(elementNames) || RECIPE.test(elementNames.text) || ofEntries.has(elementNames.text))
        return false;
      if (article.facts.isFragment && isSaidNowhereElse(article, element)) return false;
      if (LIFE.test(article.text(element)) && !article.words.starts('byline', article.text(element))) return false;
      if (isSpeaker(article, element)) return false;
      if (isSourceOfQuotation(article, element)) return article.words.starts('byline', article.text(element));
      if (isOfPage(article, element)) return true;
      if (MEASURE.test(article.text(element)) || isBelowLetter(article, element)) return false;
      places ??= new TextPlaces(article);
      return !places.isWithinText(element);
    };
    const isSection = (element: Element): boolean =>
      isNamed(element) && isSectionName(article, article.text(element), names);
    removeContainers(article, isSection, MAX_SHARE, undefined, 'name of a section');
    removeContainers(article, isNamed, MAX_SHARE);
    // Sentences in a box named for the author that has the author's name in it are a biography.
    for (const element of outermost(article, (one) => isNamed(one) && isBio(one) && !article.isMost(one, MAX_SHARE)))
      article.remove(element, { reason: 'about the author', claim: 'beside' });
  },
};
