/**
 * Site rules: what an operator knows about the pages of one host, as data that is read from a file and sent to a
 * worker.
 */

/** An expression that chooses parts of a page, with its place in the file (from 1). */
export interface Selector {
  readonly language: 'xpath' | 'css';
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** What is removed; `attributesOnly`: elements that the expression finds stay. */
export interface StripSelector extends Selector {
  readonly attributesOnly?: true;
}

/** A link that is followed only if the page matches a condition. */
export interface LinkSelector extends Selector {
  readonly onlyIf?: Selector;
}

/** The rule for one host. In each list of selectors the first that finds anything is used, unless said otherwise. */
export interface SiteRule {
  /** The file it was read from, for messages. */
  readonly file: string;
  readonly title: readonly Selector[];
  readonly body: readonly Selector[];
  readonly author: readonly Selector[];
  readonly date: readonly Selector[];
  /** Everything that any of these finds is removed. */
  readonly strip: readonly StripSelector[];
  /** Whole words of `id` or `class`. */
  readonly stripIdOrClass: readonly string[];
  /** Parts of a picture's address. */
  readonly stripImageSrc: readonly string[];
  /** Elements that are replaced with their content. */
  readonly dissolve: readonly Selector[];
  readonly wrapIn: readonly { readonly tag: string; readonly selector: Selector }[];
  /** If any finds something, an advertiser paid for the article. */
  readonly nativeAdClue: readonly Selector[];
  readonly singlePageLink: readonly LinkSelector[];
  readonly nextPageLink: readonly LinkSelector[];
  /** Applied to the text of the page before it is parsed, in order. */
  readonly replace: readonly { readonly find: string; readonly with: string }[];
  /** Names in lower case. */
  readonly httpHeaders: readonly { readonly name: string; readonly value: string }[];
  /** The attribute with the address of lazily loaded pictures. */
  readonly lazyAttribute?: string;
  /** Whether the cleaning rules that remove content run on the body. */
  readonly prune: boolean;
  /** Whether the article is found in the usual way if no `body` finds anything. */
  readonly autodetect: boolean;
  /** Whether the page's JSON-LD is ignored. */
  readonly skipJsonLd: boolean;
  /** Whether the page's lead picture is put before a body without one. */
  readonly insertDetectedImage: boolean;
  /** Read but without effect: pages are fetched without signing in. */
  readonly requiresLogin: boolean;
  readonly tests: readonly { readonly url: string; readonly contains: readonly string[]; readonly line: number }[];
}

/** An error in a rule's file, with its place from 1. */
export interface SiteRuleProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A rule as read from its file. */
export interface ParsedSiteRule {
  /** The valid directives; one with an error is left out. */
  readonly rule: SiteRule;
  readonly problems: readonly SiteRuleProblem[];
}
