/** Why: where a page's host has a rule of the operator's, it goes before what is guessed; here the two are put together. */
import type { Document, Element } from 'domhandler';
import type { Collected, Metadata } from '../articles/metadata/index.ts';
import { nextParts } from '../articles/next-page.ts';
import { applySiteRule, type RuledPage, replaceStrings } from '../articles/site-rule.ts';
import { rules } from '../clean/rules/index.ts';
import { createElement, find } from '../html/nodes.ts';
import type { CleanArticle } from '../model/article.ts';
import type { SiteRule } from '../model/site-rule.ts';

/** What the cleaning of a page needs to know of its rule. */
export interface SiteRuleResult {
  /** The article, when the rule says where it is; empty when it may not be looked for otherwise. */
  readonly root?: Element;
  /** Cleaning rules that are not to run. */
  readonly skip?: readonly string[];
  /** Fields of the article that the rule knows better. */
  readonly fields: Partial<CleanArticle>;
  readonly nextPages: readonly string[];
}

/** The page's HTML as the rule wants it parsed. */
export function withReplacements(html: string, rule: SiteRule | undefined): string {
  return rule ? replaceStrings(html, rule) : html;
}

/** Applies the rule, if any, to `document`, of which `page` was collected. `partOf`: where part one of the article stands. */
export function applyRuleToPage(
  document: Document,
  page: Collected,
  metadata: Metadata,
  { url, partOf, siteRule, skip = [] }: PageWithRule,
): SiteRuleResult {
  const guessed = nextParts(page, url, partOf);
  if (!siteRule) return { fields: {}, nextPages: guessed };
  const ruled = applySiteRule(document, siteRule, { url });
  const root = rootOf(ruled, siteRule, metadata);
  const isUnpruned = root !== undefined && !siteRule.prune;
  const removing = rules.filter(({ kind }) => kind === 'remove').map(({ id }) => id);
  return {
    ...(root ? { root } : {}),
    ...(isUnpruned ? { skip: [...skip, ...removing] } : {}),
    fields: fieldsOf(ruled),
    nextPages: siteRule.nextPageLink.length === 0 ? guessed : ruled.nextPageLink ? [ruled.nextPageLink] : [],
  };
}

export interface PageWithRule {
  readonly url: string;
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
