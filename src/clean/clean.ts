/** Why: runs the ordered rules over the article's tree, sanitises what is left, and hands back HTML, text and the trace. */
import type { Element } from 'domhandler';
import { innerHtml } from '../html/serialize.ts';
import { blocksOf } from '../html/text.ts';
import type { CleanHtml, Removal } from '../model/article.ts';
import { settleLooseText } from './lines.ts';
import { type ArticleFacts, Cuttings } from './rule.ts';
import { rules } from './rules/index.ts';
import { sanitize } from './sanitize.ts';

export interface Cleaned {
  readonly html: CleanHtml;
  /** Blocks apart by a blank line, captions left out. */
  readonly text: string;
  readonly removed: readonly Removal[];
}

/** Cleans the tree under `root` (which is edited) by all rules but those named in `skip`. `base`: absolute URL for links. */
export function clean(root: Element, facts: ArticleFacts, skip: readonly string[] = [], base?: string): Cleaned {
  const article = new Cuttings(root, facts);
  settleLooseText(root);
  for (const rule of rules) if (!skip.includes(rule.id)) article.run(rule);
  const text = blocksOf(root, (element) => element.name === 'figcaption').join('\n\n');
  return { html: sanitize(innerHtml(root), base), text, removed: article.removed };
}
