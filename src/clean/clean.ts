/** Why: runs the ordered rules over the article's tree, sanitises what is left, and hands back HTML, text and the trace. */
import type { Element } from 'domhandler';
import { walk } from '../html/nodes.ts';
import { innerHtml } from '../html/serialize.ts';
import { blocksOf } from '../html/text.ts';
import type { CleanHtml, Removal } from '../model/article.ts';
import { settleLooseText } from './leaf-blocks.ts';
import { ArticleEditor, type ArticleFacts } from './rule.ts';
import { rules } from './rules/index.ts';
import { READ_ATTRIBUTES, sanitize } from './sanitize.ts';

export interface Cleaned {
  readonly html: CleanHtml;
  /** Blocks apart by a blank line, captions left out. */
  readonly text: string;
  readonly removed: readonly Removal[];
}

/** Takes off what the sanitiser does not read: a third of the characters that are parsed again are classes, styles and data. */
function dropUnread(element: Element): undefined {
  const read: Record<string, string> = {};
  for (const name in element.attribs) if (READ_ATTRIBUTES.has(name)) read[name] = element.attribs[name] ?? '';
  element.attribs = read;
}

/** Cleans the tree under `root` (which is edited) by all rules but those named in `skip`. `base`: absolute URL for links. */
export function clean(root: Element, facts: ArticleFacts, skip: readonly string[] = [], base?: string): Cleaned {
  const article = new ArticleEditor(root, facts);
  settleLooseText(root);
  for (const rule of rules) if (!skip.includes(rule.id)) article.run(rule);
  const text = blocksOf(root, (element) => element.name === 'figcaption').join('\n\n');
  walk(root, dropUnread);
  return { html: sanitize(innerHtml(root), base), text, removed: article.removed };
}
