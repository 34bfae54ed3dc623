/**
 * Markup that may not be published, made of pieces that do nothing anywhere: elements with a word in them, attributes and a
 * scheme that no software knows. Generators put them together, so that no list of known evasions is needed.
 */
import fc from 'fast-check';

const wordsOf = (list: string): readonly string[] => list.split(/\s+/);

/** Elements that are not published, and that a parser builds inside a body. */
export const REFUSED_ELEMENTS = wordsOf(`script style iframe object embed applet form input button select textarea svg
 template noscript title base meta link xmp plaintext noembed noframes dialog canvas map marquee font center main portal
 fencedframe picture slot marker-x constructor-x`);

/** Attributes that are not published: of scripts, styles, hooks and hosts' own names. */
export const REFUSED_ATTRIBUTES = wordsOf(`on-x onmarker style id class name target ping slot part is data-marker
 aria-label srcdoc formaction autofocus tabindex contenteditable popover xlink:href background usemap
 __proto__ constructor hasownproperty`);

/** Characters that the HTML standard allows before an attribute's name. */
export const SEPARATORS = [' ', '\n', '\t', '\f', '/', ' / '] as const;

/** Schemes that are no address of the web; the first is nobody's. */
export const REFUSED_SCHEMES = ['marker', 'data', 'file', 'ftp', 'blob', 'feed', 'view-source'] as const;

/** An address with `scheme` in every spelling that the URL and HTML standards read as the same. */
export function spellingsOf(scheme: string): readonly string[] {
  const middle = scheme.length >> 1;
  const [before, after] = [scheme.slice(0, middle), scheme.slice(middle)];
  return [
    `${scheme}:1`,
    `${scheme.toUpperCase()}:1`,
    `${before}\t${after}:1`,
    `${before}\n${after}:1`,
    ` \u0001${scheme}:1`,
    `${scheme}&colon;1`,
    `&#${scheme.charCodeAt(0)};${scheme.slice(1)}:1`,
    `&#x${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:1`.replace(/^(&#x[0-9a-f]{2})/, '$1;'),
    `${scheme}://news.example/%0a1`,
  ];
}

/** Places for `html` in an article. */
export const CARRIERS: readonly (readonly [name: string, carry: (html: string) => string])[] = [
  ['alone', (html) => html],
  ['in a paragraph', (html) => `<p>before ${html} after</p>`],
  ['in a table cell', (html) => `<table><tr><td>${html}</td></tr></table>`],
  ['in a list', (html) => `<ul><li>${html}</li></ul>`],
  ['in a caption', (html) => `<figure><img src="/a.png"><figcaption>${html}</figcaption></figure>`],
  ['in mathematics', (html) => `<math><mtext>${html}</mtext></math>`],
  ['in a heading', (html) => `<h2>${html}</h2>`],
  ['in an attribute', (html) => `<img src="/a.png" alt="${html.replaceAll('"', '&quot;')}">`],
  ['unclosed', (html) => `<div><b>${html}`],
];

const TAGS =
  wordsOf(`a abbr address annotation-xml article audio b base blockquote body br button caption center code col
 colgroup dd details desc dialog div dl dt em embed fieldset figcaption figure font foreignObject form frameset h1 h2 head
 html i iframe image img input legend li link listing malignmark marquee math menu meta mglyph mi mo mtext mn mrow nobr
 noembed noframes noscript object ol optgroup option p param path picture plaintext pre rb rp rt rtc ruby script select
 source span strong style sub summary svg table tbody td template textarea tfoot th thead title tr tt u ul use var video wbr
 xmp semantics mfrac marker-x`);
const ATTRIBUTES = [
  ...['', '', '', ' href="marker:1"', ' href="mar\tker:1"', ' href="/x?a=1&b=2"', ' href=https://x.example/'],
  ...[' src=x on-x=1', '/on-x=1', '\fon-x=1', ' src="https://i.example/a.png"', ' srcset="a.png 1x, marker:1 2x"'],
  ...[' style="--marker:1"', ' id=body class=a', ' lang=de dir=rtl', ' open', ' title="a&quot;<b>"'],
  ...[" alt='</img><marker-x>'", ' xlink:href="marker:1"', ' start=3', ' encoding="text/html"', ' definitionurl=x'],
  ...[' type=hidden', ' color=red', ' a', ' a=1', ' a=2', ' a=3'],
];
const TEXTS = [
  ...['text', ' ', '\n', '\n\n', '&lt;marker-x&gt;', '&amp;lt;', '\r', '&#13;', '&#0;', '\u0000', '\f', '&#12;'],
  ...['\ud800', '\ufffe', '&nbsp;', '<!--', '-->', '--!>', '<![CDATA[', ']]>', '<?xml ?>', '<!doctype html>'],
  ...['</', '<', '>', '"', "'", '=', '\u2028', '&#x80;', '&notit;', '&', '漢字'],
];
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
      .map(([tag, attribute]) => `<${tag}${attribute}>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
);

/** Random markup of at most 60 pieces: any element in any other, raw text, foreign content, cut off anywhere. */
export const markup: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
