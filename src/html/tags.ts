/** The tags of HTML as the tree builder sees them: which have no content, and which close others. */

/** What is known of one tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** It has no content and no end tag. */
  readonly isVoid: boolean;
  /** The open elements that its start tag closes, from the innermost one outwards. */
  readonly closes: ReadonlySet<string> | undefined;
  /** Whether its content is of SVG or MathML (`true`), or of HTML again (`false`). */
  readonly isForeign: boolean | undefined;
  /** Name of the end tag up to which everything is text. */
  readonly rawEnd: string | undefined;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const FORM_PARTS = words('input option optgroup select button datalist textarea');
const P = words('p');
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ...['dd', 'dt'].map((name) => [name, words('dd dt')] as const),
  ...['rt', 'rp'].map((name) => [name, words('rt rp')] as const),
  ...['tbody', 'tfoot'].map((name) => [name, words('thead tbody')] as const),
  ...['select', 'input', 'output', 'button', 'datalist', 'textarea'].map((name) => [name, FORM_PARTS] as const),
  ...(
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr ' +
    'main nav ol pre section table ul'
  )
    .split(' ')
    .map((name) => [name, P] as const),
]);
const FOREIGN = words('math svg');
const HTML_IN_FOREIGN = words('mi mo mn ms mtext annotation-xml foreignobject desc title');

/** Elements whose content is text, by the first letter of those that htmlparser2 reads like them: a `tmp` up to `</xmp>`. */
const RAW: Readonly<Record<string, readonly string[]>> = {
  s: ['script', 'style'],
  t: ['title', 'textarea', 'xmp'],
  x: ['title', 'textarea', 'xmp'],
};

function rawNames(name: string): readonly string[] {
  return Object.hasOwn(RAW, name.charAt(0)) ? (RAW[name.charAt(0)] ?? []) : [];
}

/** Whether a name of which the page ends may become one of an element whose content is text. */
export function mayBecomeRaw(name: string): boolean {
  const lower = name.toLowerCase();
  return rawNames(lower).some((raw) => raw.startsWith(lower.slice(1), 1));
}

function toTag(name: string): Tag {
  return {
    name,
    isVoid: VOID.has(name),
    closes: CLOSES.get(name),
    isForeign: FOREIGN.has(name) ? true : HTML_IN_FOREIGN.has(name) ? false : undefined,
    rawEnd: rawNames(name).find((raw) => raw.slice(1) === name.slice(1)),
  };
}

/** Names as written in pages; all are dropped when there are more, which only happens on hostile ones. */
const MAX_NAMES = 2_000;
/** Characters. Longer names are none of HTML, and not cached. */
const MAX_NAME_CHARS = 64;

/** A cache of what is made of a name. */
class NameCache<T> {
  readonly #known = new Map<string, T>();
  readonly #make: (name: string) => T;

  constructor(make: (name: string) => T) {
    this.#make = make;
  }

  get(written: string): T {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    if (written.length > MAX_NAME_CHARS) return this.#make(written.toLowerCase());
    if (this.#known.size >= MAX_NAMES) this.#known.clear();
    const made = this.#make(internalized(written.toLowerCase()));
    this.#known.set(internalized(written), made);
    return made;
  }
}

/** The one copy of `text` that the engine compares by its address; a part of the page would keep all of it in memory. */
function internalized(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}

const tags = new NameCache(toTag);
const attributes = new NameCache((name) => name);

/** The tag of a name as it is written. */
export function tagOf(written: string): Tag {
  return tags.get(written);
}

/** The name of an attribute in lower case. */
export function attributeName(written: string): string {
  return attributes.get(written);
}
