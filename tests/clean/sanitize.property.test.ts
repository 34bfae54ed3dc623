/** Random markup made of dangerous pieces is sanitised to safe HTML that does not change when it is sanitised again. */
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { sanitize } from '../../src/clean/sanitize.ts';

const tags =
  `a abbr address annotation-xml article audio b base blockquote body br button caption center code col colgroup dd details
 desc dialog div dl dt em embed fieldset figcaption figure font foreignObject form frameset h1 h2 head html i iframe image img
 input legend li link listing malignmark marquee math menu meta mglyph mi mo mtext mn mrow nobr noembed noframes noscript object ol optgroup
 option p param path picture plaintext pre rb rp rt rtc ruby script select source span strong style sub summary svg table tbody
 td template textarea tfoot th thead title tr tt u ul use var video wbr xmp semantics mfrac unknown-x`.split(/\s+/);
const attributes = [
  '',
  '',
  '',
  ' href="javascript:alert(1)"',
  ' href="/x?a=1&b=2"',
  ' href=https://x.example/',
  ' src=x onerror=alert(1)',
  ' src="https://i.example/a.png"',
  ' srcset="a.png 1x, javascript:x 2x"',
  ' style="x:expression(1)"',
  ' id=body class=a',
  ' lang=de dir=rtl',
  ' open',
  ' title="a&quot;<b>"',
  " alt='</img><script>'",
  ' xlink:href="javascript:x"',
  ' start=3',
  ' encoding="text/html"',
  ' definitionurl=x',
  ' type=hidden',
  ' color=red',
  ' a',
  ' a=1',
  ' a=2',
  ' a=3',
];
const texts = [
  'text',
  ' ',
  '\n',
  '\n\n',
  '&lt;script&gt;',
  '&amp;lt;',
  '\r',
  '&#13;',
  '&#0;',
  '\u0000',
  '\f',
  '&#12;',
  '\ud800',
  '\ufffe',
  '&nbsp;',
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<?xml ?>',
  '<!doctype html>',
  '</',
  '<',
  '>',
  '"',
  "'",
  '=',
  '\u2028',
  '&#x80;',
  '&notit;',
  '&',
  '漢字',
];
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes)).map(([t, a]) => `<${t}${a}>`),
  },
  { weight: 3, arbitrary: fc.constantFrom(...tags).map((t) => `</${t}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
);
const markup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const base = 'https://news.example/a/b.html';

type Node = DefaultTreeAdapterTypes.Node;

function* elements(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
  if ('content' in node) yield* elements(node.content);
}

const harmful =
  /^(?:script|style|iframe|object|embed|form|input|button|svg|template|noscript|textarea|title|base|meta|link|xmp|plaintext|select|frameset|foreignobject)$/i;

/** The trees that a browser would build from `html`, as a page and as a fragment, with scripting on and off. */
function complaints(html: string): string[] {
  const trees = [true, false].flatMap((scriptingEnabled) => [
    parse(`<!doctype html><body>${html}`, { scriptingEnabled }),
    parseFragment(html, { scriptingEnabled }),
  ]);
  return trees.flatMap((tree) => [...elements(tree)].flatMap(complain));
}

function complain(element: DefaultTreeAdapterTypes.Element): string[] {
  const found = harmful.test(element.tagName) ? [element.tagName] : [];
  for (const { name, value } of element.attrs) {
    if (/^(?:on|style$|id$|class$|srcdoc$|formaction$|xlink|target$|name$)/i.test(name)) found.push(name);
    if (/^(?:href|src|poster|cite)$/.test(name) && !/^(?:https?:\/\/|mailto:)/.test(value))
      found.push(`${name}=${value}`);
    if (name === 'srcset' && /(?:^|,\s)(?!https?:\/\/)/.test(value)) found.push(`${name}=${value}`);
  }
  return found;
}

test('X1 random markup: the output is a fixed point, and harmless to a standard parser', () => {
  fc.assert(
    fc.property(markup, fc.boolean(), (html, withBase) => {
      const once = sanitize(html, withBase ? base : undefined);
      expect(sanitize(once)).toBe(once);
      expect(sanitize(once, base)).toBe(once);
      expect(complaints(once)).toEqual([]);
    }),
    { numRuns: Number(process.env.WINNOW_FUZZ_RUNS ?? 3000) },
  );
});

test('X1 random text: every character comes out as text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const once = sanitize(text);
      expect(sanitize(once)).toBe(once);
      expect(complaints(once)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
