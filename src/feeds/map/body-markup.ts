/**
 * Tells the markup of a body from plain text with angle brackets: `<name>`, `Map<String, Integer>`, `<anna@mail.example>` and
 * `a<b` are words of the publisher, which a reader of HTML would drop.
 */

/** Elements of HTML, former ones included. Anything else in angle brackets is text. */
const elements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blink blockquote body br button canvas caption center cite ' +
    'code col colgroup dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 ' +
    'h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math ' +
    'menu meta nav nobr noscript object ol p param picture pre q rb rp rt ruby s samp script section select small source ' +
    'span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time tr track tt u ul ' +
    'var video wbr'
  ).split(' '),
);

/** These are written without an end tag and without attributes. */
const unclosed: ReadonlySet<string> = new Set(['br', 'dd', 'dt', 'hr', 'li', 'p', 'td', 'th', 'tr', 'wbr']);

const tag = /<(\/?)([a-z][a-z0-9]{0,20}(?:[-:][a-z0-9:-]{1,40})?)((?=[\s/>])[^<>]{0,2000})>/gi;
const declaration = /<(?:!--|!\[CDATA\[|!doctype|\?xml)/i;

/** Whether text is written as HTML: a tag of it has an end tag or an attribute, needs neither, or touches a word. Linear. */
export function hasMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  const open = new Set<string>();
  const start = text.search(/\S/);
  for (const match of text.matchAll(tag)) {
    const name = (match[2] ?? '').toLowerCase();
    if (!/[-:]/.test(name) && !elements.has(name)) continue;
    if (match[1] === '/' ? open.has(name) || isAfterWord(match, text) : isWritten(match, name, { text, start }))
      return true;
    open.add(name);
  }
  return declaration.test(text);
}

interface Body {
  readonly text: string;
  /** Where its first word or tag is. */
  readonly start: number;
}

/** Whether a start tag is more than a name in brackets. */
function isWritten(match: RegExpExecArray, name: string, { text, start }: Body): boolean {
  const [whole, , , rest = ''] = match;
  if (/\s[a-z:-]{1,40}\s?=/i.test(rest)) return true;
  if (!elements.has(name) || !isBare(rest)) return false;
  if (unclosed.has(name) || match.index === start) return true;
  return isWordAt(text, match.index + whole.length) && !isAfterWord(match, text);
}

function isAfterWord({ index }: RegExpExecArray, text: string): boolean {
  return isWordAt(text, index - 1);
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,!?…]/u.test(text.charAt(at));
}

function isBare(rest: string): boolean {
  return /^\s*\/?$/.test(rest);
}

/** Mail and web addresses in angle brackets, which HTML would take for a tag. */
const mailInBrackets = /<(?=[\w.+-]{1,64}@[\w-][\w.-]{0,250}>)/g;
const webInBrackets = /<(?=https?:\/\/[^\s<>"]{1,2000}>)/gi;

/** HTML in which addresses between angle brackets are text. */
export function withWrittenAddresses(html: string): string {
  if (!html.includes('<')) return html;
  // Few texts have the sign, and without it no tag need be tried.
  const text = html.includes('@') ? html.replace(mailInBrackets, '&lt;') : html;
  return text.replace(webInBrackets, '&lt;');
}

/** Whether text has a bracket that HTML would read as a tag. */
export function hasBrackets(text: string): boolean {
  return /<(?:[a-z!?]|\/[a-z])/i.test(text);
}
