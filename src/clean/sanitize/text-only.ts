/** Extracts the text of input that exceeds the parser's limits, without any markup. */

/** Elements whose content the tokenizer does not read as markup and browsers do not show as text. */
const RAW_TEXT = new Set(
  'script style xmp noscript template textarea title iframe noembed noframes plaintext svg math select'.split(' '),
);

/**
 * Characters of text that are returned: more than the longest chapters of books, and no more than feed readers can
 * load.
 */
const MAX_TEXT_CHARS = 1_000_000;

/** The text of `html` as HTML without tags; character references stay. Linear. */
export function textOnly(html: string): string {
  const lower = html.toLowerCase();
  // Lower-casing can change the length (U+0130); positions would differ, so names are read from the original.
  const source = lower.length === html.length ? lower : html;
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    parts.push(html.slice(at, open));
    const name = tagName(source, open);
    if (name === undefined) parts.push('&lt;');
    at = name === undefined ? open + 1 : afterTag(source, open, name);
    if (name !== undefined) parts.push(' ');
  }
  parts.push(html.slice(at));
  return parts.join('').slice(0, MAX_TEXT_CHARS);
}

/** Name of the tag that starts at `open`; empty for comments and similar, undefined if it is not a tag. */
function tagName(source: string, open: number): string | undefined {
  const match = /^<(?:([a-z][a-z0-9]{0,30})|[/!?])/i.exec(source.slice(open, open + 33));
  return match ? (match[1] ?? '') : undefined;
}

function afterTag(source: string, open: number, name: string): number {
  const end = RAW_TEXT.has(name) ? source.indexOf(`</${name}`, open) : open;
  const close = end === -1 ? -1 : source.indexOf('>', end);
  return close === -1 ? source.length : close + 1;
}
