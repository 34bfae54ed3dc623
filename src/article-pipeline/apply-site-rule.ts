/** Combines a site rule with what is detected in a page: the rule takes precedence. */
import type { Document, Element } from 'domhandler';
import type { Collected, Metadata } from '../articles/metadata/index.ts';
import { nextParts } from '../articles/next-page.ts';
import { applySiteRule, type RuledPage, replaceStrings } from '../articles/site-rule.ts';
import { rules } from '../clean/rules/index.ts';
import { createElement, find } from '../html/nodes.ts';
import type { CleanArticle } from '../model/article.ts';
import type { SiteRule } from '../model/site-rule.ts';

/** What a site rule says about a page, for cleaning it. */
export interface SiteRuleResult {
  /** The article's element, if the rule finds one; an empty element if detection is switched off. */
  readonly root?: Element;
  /** Ids of cleaning rules that do not run. */
  readonly skip?: readonly string[];
  /** Fields of the article that the rule found; they replace the detected ones. */
  readonly fields: Partial<CleanArticle>;
  /** Absolute URLs of further parts, from the rule or detected. */
  readonly nextPages: readonly string[];
}

/** The page's HTML with the replacements of the rule, if any. */
export function withReplacements(html: string, rule: SiteRule | undefined): string {
  return rule ? replaceStrings(html, rule) : html;
}

/** Applies the rule, if any, to `document`; `page` was collected from it. */
export function applyRuleToPage(
  document: Document,
  page: Collected,
  metadata: Metadata,
  { url, partOf, siteRule, skip = [] }: PageWithRule,
): SiteRuleResult {
  const detected = nextParts(page, url, partOf);
  if (!siteRule) return { fields: {}, nextPages: detected };
  const ruled = applySiteRule(document, siteRule, { url });
  const root = rootOf(ruled, siteRule, metadata);
  const isUnpruned = root !== undefined && !siteRule.prune;
  const removing = rules.filter(({ kind }) => kind === 'remove').map(({ id }) => id);
  return {
    ...(root ? { root } : {}),
    ...(isUnpruned ? { skip: [...skip, ...removing] } : {}),
    fields: fieldsOf(ruled),
    nextPages: siteRule.nextPageLink.length === 0 ? detected : ruled.nextPageLink ? [ruled.nextPageLink] : [],
  };
}

/** Options of {@link applyRuleToPage}. */
interface PageWithRule {
  readonly url: string;
  /** URL of the article's first part, if this is a later one. */
  readonly partOf?: string;
  readonly siteRule?: SiteRule;
  readonly skip?: readonly string[];
}

function rootOf(
  { body }: RuledPage,
  { autodetect, body: wanted, insertDetectedImage }: SiteRule,
  { image }: Metadata,
): Element | undefined {
  if (!body) return autodetect || wanted.length === 0 ? undefined : createElement('div', {});
  const root = createElement('div', {}, body);
  const hasPicture = find(root, ({ name }) => name === 'img' || name === 'picture') !== undefined;
  if (!insertDetectedImage || hasPicture || !image) return root;
  return createElement('div', {}, [createElement('img', { src: image.url, alt: image.alt ?? '' }), root]);
}

function fieldsOf({ title, authors, date, isNativeAd, singlePageLink, removed }: RuledPage): Partial<CleanArticle> {
  return {
    ...(title ? { title } : {}),
    ...(authors ? { authors } : {}),
    ...(date ? { published: date } : {}),
    ...(isNativeAd ? { isNativeAd } : {}),
    ...(singlePageLink ? { singlePageUrl: singlePageLink } : {}),
    removed,
  };
}
