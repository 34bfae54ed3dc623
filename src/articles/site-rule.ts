/** Applies a site rule to a page: reads the fields it selects, and removes what it strips. */
import { type Document, type Element, isTag } from 'domhandler';
import { createElement, findAll, isWithin, remove, replaceWith, unwrap } from '../html/nodes.ts';
import { pathOf } from '../html/path.ts';
import { fold, textOf } from '../html/text.ts';
import type { Removal } from '../model/article.ts';
import type { LinkSelector, Selector, SiteRule, SiteRuleProblem } from '../model/site-rule.ts';
import type { Instant } from '../model/time.ts';
import { readDate } from './metadata/dates.ts';
import { readNames } from './metadata/names.ts';
import { readAddress } from './metadata/site.ts';
import { addressesIn, elementsIn, found, select, selectorProblem, textsIn } from './site-rules/select.ts';
import { isAttribute } from './xpath/index.ts';

/** What a rule finds in a page. Fields that it does not find are absent. */
export interface RuledPage {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: Instant;
  /** The parts of the article in document order, not nested, still in the tree. */
  readonly body?: readonly Element[];
  /** One entry for each stripped element. */
  readonly removed: readonly Removal[];
  /** Absolute URLs. */
  readonly nextPageLink?: string;
  readonly singlePageLink?: string;
  readonly isNativeAd?: boolean;
}

/** Characters of the removed text in a trace. */
const MAX_TRACE_CHARS = 500;

/** The HTML of a page with the rule's replacements made, before it is parsed. */
export function replaceStrings(html: string, { replace }: SiteRule): string {
  return replace.reduce((text, { find, with: replacement }) => text.replaceAll(find, () => replacement), html);
}

/** Applies `rule` to `document` and edits it. `url`: where the page was fetched. Never throws. */
export function applySiteRule(document: Document, rule: SiteRule, { url }: { readonly url: string }): RuledPage {
  const [title] = firstOf(document, rule.title, textsIn);
  const authors = readNames(firstOf(document, rule.author, textsIn));
  const date = firstOf(document, rule.date, textsIn)
    .map(readDate)
    .find((one) => one !== undefined);
  const nextPageLink = linkOf(document, rule.nextPageLink, url);
  const singlePageLink = linkOf(document, rule.singlePageLink, url);
  const isNativeAd = rule.nativeAdClue.some((selector) => found(select(document, selector)));
  restructure(document, rule);
  const removed = strip(document, rule);
  const body = outermost(firstOf(document, rule.body, (selected) => elementsIn(selected).filter(hasContent)));
  return {
    ...(title ? { title } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(date ? { date } : {}),
    ...(body.length > 0 ? { body } : {}),
    removed,
    ...(nextPageLink ? { nextPageLink } : {}),
    ...(singlePageLink ? { singlePageLink } : {}),
    ...(isNativeAd ? { isNativeAd } : {}),
  };
}

/** The invalid selectors of `rule`, with their places. */
export function selectorProblems(rule: SiteRule): SiteRuleProblem[] {
  const links = [...rule.singlePageLink, ...rule.nextPageLink];
  const conditions = links.flatMap(({ onlyIf }) => onlyIf ?? []);
  const parts = [rule.title, rule.body, rule.author, rule.date, rule.strip, rule.dissolve, rule.nativeAdClue].flat();
  const all = [...parts, ...links, ...conditions, ...rule.wrapIn.map(({ selector }) => selector)];
  return all.flatMap((selector) => selectorProblem(selector) ?? []);
}

/** The values of the first of `selectors` that finds anything. */
function firstOf<T>(
  document: Document,
  selectors: readonly Selector[],
  read: (selected: ReturnType<typeof select>) => T[],
): T[] {
  for (const selector of selectors) {
    const values = read(select(document, selector));
    if (values.length > 0) return values;
  }
  return [];
}

function linkOf(document: Document, selectors: readonly LinkSelector[], url: string): string | undefined {
  for (const selector of selectors) {
    if (selector.onlyIf && !found(select(document, selector.onlyIf))) continue;
    const address = addressesIn(select(document, selector))
      .map((one) => readAddress(one, url))
      .find(Boolean);
    if (address !== undefined && address !== readAddress(url, '')) return address;
  }
  return undefined;
}

/** Dissolves and wraps elements, and restores addresses of lazily loaded pictures. */
function restructure(document: Document, { dissolve, wrapIn, lazyAttribute }: SiteRule): void {
  for (const selector of dissolve) elementsIn(select(document, selector)).forEach(unwrap);
  for (const { tag, selector } of wrapIn) {
    for (const element of elementsIn(select(document, selector))) {
      const wrapper = createElement(tag, {});
      replaceWith(element, [wrapper]);
      wrapper.children = [element];
      element.parent = wrapper;
      element.prev = null;
      element.next = null;
    }
  }
  if (lazyAttribute === undefined) return;
  for (const { attribs } of findAll(document, ({ name }) => name === 'img')) {
    const address = attribs[lazyAttribute];
    if (address) attribs.src = address;
  }
}

/** Removes what the rule strips by selectors, then by names, then by image addresses. */
function strip(document: Document, rule: SiteRule): Removal[] {
  return [...stripSelected(document, rule), ...stripNamed(document, rule), ...stripImages(document, rule)];
}

function stripSelected(document: Document, rule: SiteRule): Removal[] {
  return rule.strip.flatMap((selector) => {
    const reason = `${rule.file}, line ${selector.line}: strip`;
    return select(document, selector).nodes.flatMap((node) => {
      if (isAttribute(node)) {
        if (isTag(node.parent)) delete node.parent.attribs[node.name];
      } else if (selector.attributesOnly === true) return [];
      else if (isTag(node)) return removeElement(node, reason);
      else if (node.type !== 'root') remove(node);
      return [];
    });
  });
}

function stripNamed(document: Document, rule: SiteRule): Removal[] {
  const names = new Set(rule.stripIdOrClass.flatMap((one) => fold(one)));
  if (names.size === 0) return [];
  const isNamed = ({ attribs }: Element): boolean =>
    [attribs.id, attribs.class].some((words) => words?.split(/\s+/).some((word) => names.has(word)));
  return findAll(document, isNamed).flatMap((element) => removeElement(element, `${rule.file}: strip_id_or_class`));
}

function stripImages(document: Document, rule: SiteRule): Removal[] {
  if (rule.stripImageSrc.length === 0) return [];
  const isPicture = ({ name, attribs }: Element): boolean =>
    name === 'img' && rule.stripImageSrc.some((part) => attribs.src?.includes(part));
  return findAll(document, isPicture).flatMap((element) => removeElement(element, `${rule.file}: strip_image_src`));
}

/** Removes `element` and returns its removal; none for the page's root elements and what was removed before. */
function removeElement(element: Element, reason: string): Removal[] {
  if (!element.parent || element.name === 'html' || element.name === 'body') return [];
  const text = textOf(element);
  const where = pathOf(element);
  remove(element);
  return [{ rule: 'site-rule', reason, text: text.slice(0, MAX_TRACE_CHARS), where, size: text.length }];
}

function hasContent(element: Element): boolean {
  return textOf(element) !== '' || findAll(element, ({ name }) => name === 'img').length > 0;
}

function outermost(elements: readonly Element[]): Element[] {
  return elements.filter((one) => !elements.some((other) => other !== one && isWithin(one, other)));
}
