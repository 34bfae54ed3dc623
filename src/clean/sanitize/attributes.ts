/** The allow-list of attributes: each is written only for its elements and if its value passes a check. */
import { plainText } from './characters.ts';
import { safeLinkUrl, safeSrcset, safeWebUrl } from './safe-url.ts';

/** Returns the value to write, or undefined to drop the attribute. */
type Check = (value: string, base: string | undefined) => string | undefined;

/** Attribute names with their checks, in output order. */
type Checks = readonly (readonly [string, Check])[];

const pattern =
  (allowed: RegExp): Check =>
  (value) =>
    allowed.test(value) ? value : undefined;

const link: Check = (value, base) => safeLinkUrl(value, base);
const web: Check = (value, base) => safeWebUrl(value, base);
const srcset: Check = (value, base) => safeSrcset(value, base);
const text: Check = (value) => plainText(value);
const present: Check = () => '';
/** Pixels, rows, columns. */
const count = pattern(/^\d{1,5}$/);
const integer = pattern(/^-?\d{1,6}$/);
const date = pattern(/^[\dTZPYMWDHS:.+\- ]{1,40}$/);

const EVERYWHERE: Checks = [
  ['dir', pattern(/^(?:ltr|rtl|auto)$/)],
  ['lang', pattern(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/)],
];

const truth = pattern(/^(?:true|false)$/);
/** Letters that mean something else in another shape: the R of the real numbers. */
const variant = pattern(
  /^(?:normal|(?:bold-)?(?:italic|fraktur|script|sans-serif)|bold|double-struck|sans-serif-(?:bold-)?italic|monospace|initial|tailed|looped|stretched)$/,
);
const letters: Checks = [['mathvariant', variant]];
/** Space of a formula, less than ten letters: a larger one would move its parts over the text around it. */
const space = pattern(/^(?:\d(?:\.\d{1,4})?|\.\d{1,4})em$/);

const size: Checks = [
  ['width', count],
  ['height', count],
];
const cell: Checks = [
  ['colspan', count],
  ['rowspan', count],
];

const OWN: ReadonlyMap<string, Checks> = new Map<string, Checks>([
  [
    'a',
    [
      ['href', link],
      ['title', text],
    ],
  ],
  ['abbr', [['title', text]]],
  ['audio', [['src', web]]],
  ['blockquote', [['cite', web]]],
  [
    'del',
    [
      ['cite', web],
      ['datetime', date],
    ],
  ],
  ['details', [['open', present]]],
  ['dfn', [['title', text]]],
  ['img', [['src', web], ['srcset', srcset], ['alt', text], ['title', text], ...size]],
  [
    'ins',
    [
      ['cite', web],
      ['datetime', date],
    ],
  ],
  ['li', [['value', integer]]],
  [
    'math',
    [
      ['display', pattern(/^(?:block|inline)$/)],
      ['displaystyle', truth],
      ['alttext', text],
    ],
  ],
  ['menclose', [['notation', pattern(/^[a-z]{1,20}(?: [a-z]{1,20}){0,7}$/)]]],
  ['mfrac', [['linethickness', pattern(/^0(?:em|px|pt)?$/)]]],
  ['mi', letters],
  ['mn', letters],
  [
    'mo',
    [
      ...letters,
      ['form', pattern(/^(?:prefix|infix|postfix)$/)],
      ...['fence', 'largeop', 'movablelimits', 'separator', 'stretchy', 'symmetric'].map(
        (name) => [name, truth] as const,
      ),
      ['lspace', space],
      ['rspace', space],
    ],
  ],
  ['mover', [['accent', truth]]],
  ['ms', letters],
  ['mspace', [['width', space]]],
  ['mstyle', [['displaystyle', truth], ['scriptlevel', pattern(/^[+-]?\d$/)], ...letters]],
  [
    'mtd',
    [
      ['columnspan', count],
      ['rowspan', count],
    ],
  ],
  ['mtext', letters],
  ['munder', [['accentunder', truth]]],
  [
    'munderover',
    [
      ['accent', truth],
      ['accentunder', truth],
    ],
  ],
  [
    'ol',
    [
      ['start', integer],
      ['reversed', present],
      ['type', pattern(/^[1aAiI]$/)],
    ],
  ],
  ['q', [['cite', web]]],
  [
    'source',
    [
      ['src', web],
      ['type', pattern(/^(?:audio|video)\/[a-z0-9.+-]{1,40}$/)],
    ],
  ],
  ['td', cell],
  ['th', [...cell, ['scope', pattern(/^(?:row|col|rowgroup|colgroup)$/)]]],
  ['time', [['datetime', date]]],
  ['video', [['src', web], ['poster', web], ...size]],
]);

/** Names of all attributes that are read from any element; callers may drop all others first. */
export const READ_ATTRIBUTES: ReadonlySet<string> = new Set(
  [EVERYWHERE, ...OWN.values()].flatMap((checks) => checks.map(([name]) => name)),
);

/** Written on every such element, whatever the page says: no autoplay, no early requests, no opener. */
const ADDED: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  ['a', [['rel', 'noopener noreferrer']]],
  [
    'audio',
    [
      ['controls', ''],
      ['preload', 'none'],
    ],
  ],
  ['img', [['loading', 'lazy']]],
  [
    'video',
    [
      ['controls', ''],
      ['preload', 'none'],
    ],
  ],
]);

/** Most elements have no attribute that is read. */
const NONE: ReadonlyMap<string, string> = new Map();

/** Checked attributes of an element by name, in output order. `given`: the attributes as parsed. */
export function safeAttributes(
  element: string,
  given: readonly { readonly name: string; readonly value: string }[],
  base: string | undefined,
): ReadonlyMap<string, string> {
  if (given.length === 0 && !ADDED.has(element)) return NONE;
  const safe = new Map<string, string>();
  if (given.length > 0) {
    const read = (wanted: string): string | undefined => given.findLast(({ name }) => name === wanted)?.value;
    for (const [name, check] of OWN.get(element) ?? []) addChecked(safe, name, check, read(name), base);
    for (const [name, check] of EVERYWHERE) addChecked(safe, name, check, read(name), base);
  }
  for (const [name, value] of ADDED.get(element) ?? []) safe.set(name, value);
  return safe;
}

function addChecked(
  safe: Map<string, string>,
  name: string,
  check: Check,
  value: string | undefined,
  base: string | undefined,
): void {
  const checked = value === undefined ? undefined : check(value, base);
  if (checked !== undefined) safe.set(name, checked);
}
