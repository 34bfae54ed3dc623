/** Pages get the tree that htmlparser2 makes of them, whatever their markup: random parts of tags, comments and references. */
import type { AnyNode, ParentNode } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { readTags } from '../../src/html/read-tags.ts';
import { TreeBuilder } from '../../src/html/tree-builder.ts';

const runs = Number(process.env.WINNOW_FUZZ_RUNS ?? 3000);

const MARKS = ['<', '>', '</', '/>', '/', '=', '"', "'", ' ', '\n', '\t', '\f', '\r', '\0', '-', '!', '?', '#', ';'];
const REFERENCES = '&amp; &amp & &#39; &#x41 &#x1f600; &notit; &copy= &copy &nbsp; &# &#x; &bogus; &lt&gt; &#0;'.split(
  ' ',
);
const COMMENTS = [
  '<!',
  '<!-',
  '<!--',
  '-->',
  '->',
  '<!-->',
  '<!--->',
  '<?',
  '?>',
  '<![',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
];
const TAGS = (
  'p P div br img li ul td tr th table tbody tfoot thead option select optgroup svg path g desc title math mi script SCRIPT ' +
  'style textarea xitle tmp s t scr template body head dd dt h1 input button a b custom-part'
)
  .split(' ')
  .flatMap((name) => [
    `<${name}>`,
    `</${name}>`,
    `<${name} a="b&amp;c" A=d e>`,
    `<${name}/>`,
    `<${name}`,
    `</${name} `,
  ]);
const ATTRIBUTES = [
  ' a',
  ' b=c',
  " d='e",
  ' f="',
  ' __proto__=g',
  ' constructor = h',
  ' =i',
  '\u00e9=j',
  ' k=l/',
  ' m=&lt=n',
];
const TEXTS = ['text', 'a', '日本', '\u{1f600}', 'é'];

const page = fc
  .array(fc.constantFrom(...MARKS, ...REFERENCES, ...COMMENTS, ...TAGS, ...ATTRIBUTES, ...TEXTS), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** All that later steps read of a tree, without comments. */
function described(node: AnyNode): unknown {
  if (!('children' in node)) return 'name' in node ? [node.type, node.name, node.data] : [node.type, node.data];
  const inner = node.children.filter(({ type }) => type !== 'comment').map(described);
  return 'attribs' in node ? [node.type, node.name, Object.entries(node.attribs), inner] : [node.type, inner];
}

/** Whether every child knows its parent and its neighbours. */
function isLinked(node: ParentNode): boolean {
  return node.children.every(
    (child, at) =>
      child.parent === node &&
      child.prev === (node.children[at - 1] ?? null) &&
      child.next === (node.children[at + 1] ?? null) &&
      (!('children' in child) || isLinked(child)),
  );
}

test('random markup: the tree is the one of htmlparser2', () => {
  const check = fc.property(page, (html) => {
    const tree = new TreeBuilder();
    readTags(html, tree);
    expect(described(tree.page)).toEqual(described(parseDocument(html)));
    expect(isLinked(tree.page)).toBe(true);
  });
  fc.assert(check, { numRuns: runs });
});

test.each([
  ['a reference in a title after what may be its end', '<title>a </ti&amp; &amp; b</title>c'],
  ['an end tag without its bracket', '<p>a</p '],
  ['a start tag without its bracket', '<p>a<b class="c'],
  ['a reference without its end', 'a &am'],
  ['a comment without its end', 'a<!-- b -'],
  ['an empty end tag', 'a</>b</ >c'],
  ['a slash before the end', '<svg><path d="a"/ ><g/></svg><br/><p/>a'],
  ['an end tag of a script in capitals', '<script>a</scripts></SCRIPT\n>b'],
])('%s: the tree is the one of htmlparser2', (_, html) => {
  const tree = new TreeBuilder();
  readTags(html, tree);
  expect(described(tree.page)).toEqual(described(parseDocument(html)));
});
