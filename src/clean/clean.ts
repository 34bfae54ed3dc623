/** Runs the ordered rules over the article's tree, sanitises the rest, and returns HTML, text and the trace of cuts. */
import type { ChildNode, Element } from 'domhandler';
import { readableBlocksOf } from '../html/readable-text.ts';
import type { CleanHtml, Removal } from '../model/article.ts';
import { captionTest } from './caption-owner.ts';
import { openListings, wrapLooseText } from './leaf-blocks.ts';
import { ArticleEditor, type ArticleFacts } from './rule.ts';
import { rules } from './rules/index.ts';
import { sanitizeTree } from './sanitize.ts';

/** The result of {@link clean}. */
export interface Cleaned {
  readonly html: CleanHtml;
  /** Blocks separated by a blank line, without captions of pictures, with marks around quotations. */
  readonly text: string;
  /** One entry for each cut, in the order of the rules. */
  readonly removed: readonly Removal[];
  /** The nodes of the tree that were cut, also those without text, with their entries. */
  readonly cuts: ReadonlyMap<ChildNode, Removal>;
}

/**
 * Cleans the tree under `root` in place with all rules except the ids in `skip`. `base`: absolute URL for relative
 * links.
 */
export function clean(root: Element, facts: ArticleFacts, skip: readonly string[] = [], base?: string): Cleaned {
  openListings(root);
  const article = new ArticleEditor(root, facts);
  wrapLooseText(root);
  for (const rule of rules) if (!skip.includes(rule.id)) article.run(rule);
  const text = readableBlocksOf(root, { language: facts.language, skip: captionTest() }).join('\n\n');
  return { html: sanitizeTree(root, base), text, removed: article.removed, cuts: article.cuts };
}
