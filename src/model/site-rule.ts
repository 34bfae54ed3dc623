/** Why: what an operator knows about the pages of one host, as data: read from a file, checked, and sent to a worker. */

/** An expression that chooses parts of a page, and where it stands in its file (from 1). */
export interface Selector {
  readonly language: 'xpath' | 'css';
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A link that is followed only where the page also has something else. */
export interface LinkSelector extends Selector {
  readonly onlyIf?: Selector;
}

export interface SiteRule {
  /** The file it was read from, for messages. */
  readonly file: string;
  /** Of each list the first that finds anything counts. */
  readonly title: readonly Selector[];
  readonly body: readonly Selector[];
  readonly author: readonly Selector[];
  readonly date: readonly Selector[];
  /** All that these find is taken out of the page. */
  readonly strip: readonly Selector[];
  /** Whole words of `id` or `class`. */
  readonly stripIdOrClass: readonly string[];
  /** Parts of the address of a picture. */
  readonly stripImageSrc: readonly string[];
  /** Elements that give way to what is in them. */
  readonly dissolve: readonly Selector[];
  readonly wrapIn: readonly { readonly tag: string; readonly selector: Selector }[];
  /** Where one finds anything, the article is paid for by an advertiser. */
  readonly nativeAdClue: readonly Selector[];
  readonly singlePageLink: readonly LinkSelector[];
  readonly nextPageLink: readonly LinkSelector[];
  /** Applied to the text of the page before it is parsed, in order. */
  readonly replace: readonly { readonly find: string; readonly with: string }[];
  /** Names in lower case. */
  readonly httpHeaders: readonly { readonly name: string; readonly value: string }[];
  /** An attribute that holds the address of a picture that is loaded late. */
  readonly lazyAttribute?: string;
  /** Whether the cleaning rules run on the body too. */
  readonly prune: boolean;
  /** Whether the article is looked for in the usual way when no `body` finds anything. */
  readonly autodetect: boolean;
  /** Whether what the page says of itself in JSON-LD is left aside. */
  readonly skipJsonLd: boolean;
  readonly insertDetectedImage: boolean;
  readonly requiresLogin: boolean;
  readonly tests: readonly { readonly url: string; readonly contains: readonly string[]; readonly line: number }[];
}

/** A mistake in a rule's file, with its place from 1. */
export interface SiteRuleProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ParsedSiteRule {
  /** What could be read; a directive with a mistake in it is left out. */
  readonly rule: SiteRule;
  readonly problems: readonly SiteRuleProblem[];
}
