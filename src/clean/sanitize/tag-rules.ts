/** How the HTML standard's parser places the elements of an article, as far as {@link convertTree} relies on it. */

import { html as names } from 'parse5';

const words = (list: string): readonly string[] => list.split(/\s+/);

/** What is open around a tag, and changes what the parser does with it; bits of one number. */
const IN_P = 1;
const IN_ITEM = 2;
const IN_DEFINITION = 4;
const IN_LINK = 8;
/** Directly in a heading. */
const IN_HEADING = 16;
const IN_BUTTON = 32;
const IN_FORM = 64;

/** How the parser treats the start tag of one element. */
export interface TagRule {
  /** Bits around the tag in which the parser closes what is open first. */
  readonly isMovedIn: number;
  /** Bits around the tag that do not count in it. */
  readonly hides: number;
  /** Bits that count in it. */
  readonly opens: number;
  readonly content: 'any' | 'none' | 'drawing' | 'raw';
  /** The only elements that may be in it, if it is part of a table. */
  readonly parts?: ReadonlySet<string>;
  /** The tag means nothing outside of a table. */
  readonly isPart?: boolean;
}

const INLINE: TagRule = { isMovedIn: 0, hides: IN_HEADING, opens: 0, content: 'any' };
const BLOCK: TagRule = { ...INLINE, isMovedIn: IN_P, hides: IN_HEADING | IN_ITEM | IN_DEFINITION };
const HEADING: TagRule = { ...BLOCK, isMovedIn: IN_P | IN_HEADING, opens: IN_HEADING };
const DEFINITION: TagRule = { ...BLOCK, isMovedIn: IN_P | IN_DEFINITION, opens: IN_DEFINITION };
/** A form is open until its end tag, whatever is in it. */
const EVERYTHING = ~IN_FORM;

function part(list: string): TagRule {
  return { isMovedIn: 0, hides: EVERYTHING, opens: 0, content: 'any', parts: new Set(words(list)), isPart: true };
}

const CELL: TagRule = { isMovedIn: 0, hides: EVERYTHING, opens: 0, content: 'any', isPart: true };

function each(list: string, rule: TagRule): [string, TagRule][] {
  return words(list).map((name) => [name, rule]);
}

const RULES: ReadonlyMap<string, TagRule> = new Map<string, TagRule>([
  ...each(
    `abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label map mark output picture q s samp small span strike
    strong sub sup time tt u var audio video`,
    INLINE,
  ),
  ['a', { ...INLINE, isMovedIn: IN_LINK, opens: IN_LINK }],
  ...each('br img input source wbr', { ...INLINE, content: 'none' }),
  ['button', { ...BLOCK, isMovedIn: IN_BUTTON, hides: BLOCK.hides | IN_P, opens: IN_BUTTON }],
  ['form', { ...BLOCK, isMovedIn: IN_P | IN_FORM, opens: IN_FORM }],
  ['svg', { ...INLINE, content: 'drawing' }],
  ['noscript', { ...INLINE, content: 'raw' }],
  ...each(
    `article aside blockquote center details dl fieldset figcaption figure footer header hgroup main menu nav ol pre section
    summary ul`,
    BLOCK,
  ),
  ...each('address div', { ...BLOCK, hides: IN_HEADING }),
  ['p', { ...BLOCK, hides: IN_HEADING, opens: IN_P }],
  ['hr', { ...BLOCK, content: 'none' }],
  ...each('h1 h2 h3 h4 h5 h6', HEADING),
  ['li', { ...BLOCK, isMovedIn: IN_P | IN_ITEM, opens: IN_ITEM }],
  ...each('dd dt', DEFINITION),
  ['table', { ...part('caption thead tbody tfoot tr'), isMovedIn: IN_P, isPart: false }],
  ...each('thead tbody tfoot', part('tr')),
  ['tr', part('td th')],
  ...each('caption td th', CELL),
]);

/** Names that the parser knows. Elements of any other name it leaves where they are. */
const KNOWN: ReadonlySet<string> = new Set<string>(Object.values(names.TAG_NAMES));
const PLAIN_NAME = /^[a-z][a-z0-9:_-]*$/;

/** The rule for the element `name`; undefined if the parser has others for it. */
export function tagRule(name: string): TagRule | undefined {
  const rule = RULES.get(name);
  return rule ?? (!KNOWN.has(name) && PLAIN_NAME.test(name) ? INLINE : undefined);
}

/** Elements of a drawing that only a drawing has: others end it. */
export const DRAWING: ReadonlySet<string> = new Set(
  words(`circle clippath defs ellipse filter g line lineargradient marker mask path pattern polygon polyline radialgradient
  rect stop svg symbol text tspan use`),
);
