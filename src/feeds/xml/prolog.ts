/**
 * Reads what comes before the root element (declaration, comments, DOCTYPE, junk) and finds the root, if there is a
 * feed at all.
 */

/** What comes before the feed's root element. */
export interface Prolog {
  /** Index of the `<` of the feed's root element, or -1. */
  readonly rootStart: number;
  /** Internal DTD subset, '' without one. */
  readonly subset: string;
  /** Number of DOCTYPE declarations. */
  readonly doctypes: number;
  /** Name of the document's first element, lower case; '' when it has none. */
  readonly firstElement: string;
  /** Text or other elements come before the root. */
  readonly hasJunk: boolean;
}

const feedRoot = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)(?=[\s>/])/gi;
/** Inside an HTML page only roots that HTML never has: `feed` and `channel` alone may be custom elements. */
const feedRootInHtml =
  /<(?:rss\s[^>]{0,2000}\bversion\s*=|rdf:rdf\s|feed\s[^>]{0,2000}\bxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2005\/Atom)/gi;
/** Characters searched for the root; further on, another document precedes it. */
const searchLimit = 256 * 1024;

/** Reads up to the root element. Linear in the length of what precedes it. */
export function readProlog(text: string): Prolog {
  let at = 0;
  let subset = '';
  let doctypes = 0;
  let hasJunk = false;
  for (;;) {
    const found = text.indexOf('<', at);
    const open = found < 0 ? text.length : found;
    if (/[^\s\ufeff]/.test(text.slice(at, Math.min(open, at + 1000)))) hasJunk = true;
    if (found < 0 || doctypes > 1) return { rootStart: -1, subset, doctypes, firstElement: '', hasJunk };
    const next = text.charAt(open + 1);
    // A bare `>` ends it: some declarations lack their second `?`.
    if (next === '?') at = after(text, '>', open);
    else if (text.startsWith('!--', open + 1))
      at = text.includes('-->', open) ? after(text, '-->', open) : after(text, '>', open);
    else if (/^<!doctype/i.test(text.slice(open, open + 9))) {
      const doctype = readDoctype(text, open);
      doctypes++;
      subset ||= doctype.subset;
      at = doctype.end;
    } else if (next === '!') at = after(text, '>', open);
    else if (/[a-zA-Z_]/.test(next)) {
      return { ...rootFrom(text, open, hasJunk), subset, doctypes };
    } else {
      hasJunk = true;
      at = open + 1;
    }
  }
}

function rootFrom(
  text: string,
  open: number,
  hasJunk: boolean,
): Pick<Prolog, 'rootStart' | 'firstElement' | 'hasJunk'> {
  const firstElement = (/^<([^\s>/]{1,80})/.exec(text.slice(open, open + 90))?.[1] ?? '').toLowerCase();
  feedRoot.lastIndex = open;
  const head = text.slice(open, open + 90);
  if (new RegExp(`^${feedRoot.source}`, 'i').test(head)) return { rootStart: open, firstElement, hasJunk };
  const search =
    firstElement === 'html' || firstElement === 'head' || firstElement === 'body' ? feedRootInHtml : feedRoot;
  search.lastIndex = 0;
  const found = search.exec(text.slice(open, open + searchLimit));
  return { rootStart: found ? open + found.index : -1, firstElement, hasJunk: hasJunk || found !== null };
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

/** A DOCTYPE declaration with its internal subset; quotes and comments in it are skipped. */
function readDoctype(text: string, open: number): { readonly end: number; readonly subset: string } {
  const stop = /["'[\]>]|<!--/g;
  let subsetStart = -1;
  let subset = '';
  stop.lastIndex = open;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const mark = match[0];
    if (mark === '<!--') stop.lastIndex = after(text, '-->', match.index);
    else if (mark === '"' || mark === "'") {
      const close = text.indexOf(mark, match.index + 1);
      stop.lastIndex = close < 0 ? match.index + 1 : close + 1;
    } else if (mark === '[' && subsetStart < 0) subsetStart = match.index + 1;
    else if (mark === ']' && subsetStart >= 0 && subset === '') subset = text.slice(subsetStart, match.index) || ' ';
    else if (mark === '>' && (subsetStart < 0 || subset !== '')) return { end: match.index + 1, subset };
  }
  // Never closed: a `>` ends it, so that a broken DOCTYPE does not hide the feed behind it.
  return { end: after(text, '>', open), subset: '' };
}
