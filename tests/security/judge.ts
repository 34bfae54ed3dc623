/** Judges published markup by tables of its own: whatever a browser would build of it must be in them. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

/** An element as a parser or a browser built it; names in lower case as far as HTML lowers them. */
export interface BuiltElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Written out here, so that an element that is newly published is allowed in two places. */
const ELEMENTS =
  wordsOf(`a abbr aside audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption
 figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small source span strong sub summary
 sup table tbody td tfoot th thead time tr u ul var video wbr
 math menclose merror mfrac mmultiscripts mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup
 msup mtable mtd mtr munder munderover none mi mn mo ms mtext`);
/** Of the document around the markup. */
const AROUND = wordsOf('html head body');
const ATTRIBUTES =
  wordsOf(`href rel src srcset alt title width height loading lang dir cite datetime colspan rowspan scope start
 reversed type value open poster controls preload display alttext linethickness mathvariant stretchy accent accentunder
 columnspan displaystyle scriptlevel notation form fence largeop movablelimits separator symmetric lspace rspace`);
const ADDRESS = /^(?:https?:\/\/|mailto:)/;

/** What is in no table, as `element`, `element attribute` or `attribute=value`. */
export function complaintsOf(elements: Iterable<BuiltElement>): string[] {
  return [...elements].flatMap(complain);
}

function complain({ name, attributes }: BuiltElement): string[] {
  const found = ELEMENTS.has(name) || AROUND.has(name) ? [] : [name];
  for (const [attribute, value] of attributes) {
    if (!ATTRIBUTES.has(attribute)) found.push(`${name} ${attribute}`);
    if (/^(?:href|src|poster|cite)$/.test(attribute) && !ADDRESS.test(value)) found.push(`${attribute}=${value}`);
    if (attribute === 'srcset' && /(?:^|,\s)(?!https?:\/\/)/.test(value)) found.push(`srcset=${value}`);
  }
  return found;
}

type Node = DefaultTreeAdapterTypes.Node;

function* elementsIn(node: Node): Generator<BuiltElement> {
  if ('tagName' in node)
    yield { name: node.tagName, attributes: node.attrs.map(({ name, value }) => [name, value] as const) };
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
  if ('content' in node) yield* elementsIn(node.content);
}

/** What a standard parser would build of `html` at the places where readers put it, scripting on and off. */
export function complaints(html: string): string[] {
  const around = [
    ['', ''],
    ['<div><p>', '</p></div>'],
    ['<table><tr><td>', '</td></tr></table>'],
  ];
  const trees = [true, false].flatMap((scriptingEnabled) => [
    parse(`<!doctype html><head></head><body>${html}`, { scriptingEnabled }),
    ...around.map(([before, after]) => parseFragment(`${before}${html}${after}`, { scriptingEnabled })),
  ]);
  return trees.flatMap((tree) => complaintsOf(elementsIn(tree)));
}
