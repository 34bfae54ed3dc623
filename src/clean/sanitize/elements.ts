/**
 * The allow-list of elements, and how elements nest. An element that is in none of the tables is replaced by its
 * content.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Written unchanged. */
export const ALLOWED =
  words(`a abbr aside audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small source span strong
  sub summary sup table tbody td tfoot th thead time tr u ul var video wbr`);

/** Written under another name: blocks become `div`, obsolete elements their successor. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ...[...words('address article center dialog fieldset footer form header hgroup legend listing main nav search')].map(
    toDiv,
  ),
  ['menu', 'ul'],
  ['dir', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
]);

function toDiv(name: string): [string, string] {
  return [name, 'div'];
}

/** Dropped with their content: raw text, code, controls whose text is not prose, and frames. */
export const DROPPED =
  words(`applet base basefont bgsound col colgroup datalist embed frame frameset head iframe input link meta
  noembed noframes noscript optgroup option param plaintext script select style svg template textarea title track xmp area`);

/** Written without an end tag. */
export const VOID = words('br hr img source wbr');

/** Start tags that close an open `p` (HTML standard, 13.2.6.4.7); `table` does so outside quirks mode. */
export const CLOSES_P =
  words(`aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section
  summary table ul`);

/** Elements that hide an open `p` from the rule above. */
export const HIDES_P = words('caption td th');

/** Active formatting elements, and others that must not be nested in themselves. */
export const NOT_IN_ITSELF = words('a b code em i s small strong u');

/** Not nested in each other. */
export const HEADINGS = words('h1 h2 h3 h4 h5 h6');

/** Elements that the parser accepts only directly in these parents. */
export const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('ul ol')],
  ['dt', words('dl')],
  ['dd', words('dl')],
  ['rt', words('ruby')],
  ['rp', words('ruby')],
  ['source', words('audio video')],
  ['caption', words('table')],
  ['thead', words('table')],
  ['tbody', words('table')],
  ['tfoot', words('table')],
  ['tr', words('thead tbody tfoot')],
  ['td', words('tr')],
  ['th', words('tr')],
]);

/** Parents from which the parser moves all other children, also text: only these are written in them. */
export const STRICT_CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', words('caption thead tbody tfoot')],
  ['thead', words('tr')],
  ['tbody', words('tr')],
  ['tfoot', words('tr')],
  ['tr', words('td th')],
  ['audio', words('source')],
  ['video', words('source')],
]);

/** Lists, and wrappers that some pages put between a list and its items, which are dropped. */
export const LISTS = words('ul ol dl');
/** See {@link LISTS}. */
export const LIST_WRAPPERS = words('div p section span aside');

/** The layout of MathML without links, actions, embedding and annotations. */
export const MATH_LAYOUT =
  words(`menclose merror mfrac mmultiscripts mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup
  mtable mtd mtr munder munderover none`);
/** MathML elements with text; only text is written in them (they are the integration points for HTML). */
export const MATH_TEXT = words('mi mn mo ms mtext');
/** Dropped with their content inside `math`. */
export const MATH_DROPPED = words('annotation annotation-xml mglyph malignmark');
