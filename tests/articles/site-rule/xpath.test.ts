/** XPath 1.0 as public rules use it: every form gives what the specification says, within a budget of steps. */
import { isTag } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { compileXPath, isAttribute, runXPath } from '../../../src/articles/xpath/index.ts';
import { parseHtml } from '../../../src/html/document.ts';

const PAGE =
  parseHtml(`<html lang="en"><head><meta name="author" content="Ada Vell"><title>Tide | Harbour Post</title></head>
<body><div id="top" class="head wide">Top</div>
<div class="story main"><h1>Tide</h1><p>One</p><p class="x">Two <a href="/b?p=1">more</a></p><!--c--><p>Three</p></div>
<div class="story"><p>Four</p><ul><li>a</li><li>b</li><li>c</li></ul></div>
<table><tr><td width="120">w</td><td width="500">t</td></tr></table></body></html>`);

function run(expression: string): unknown {
  const compiled = compileXPath(expression);
  if (compiled.kind === 'error') return `error at ${compiled.at}: ${compiled.message}`;
  const value = runXPath(compiled.expression, PAGE);
  if (typeof value !== 'object') return value;
  return value.map((node) => {
    if (isAttribute(node)) return `@${node.value}`;
    if (!isTag(node)) return 'data' in node ? node.data : node.type;
    return node.attribs.id ?? (node.attribs.class ? `${node.name}.${node.attribs.class}` : node.name);
  });
}

const FORMS: readonly (readonly [string, unknown])[] = [
  ["//div[@class='story']", ['div.story']],
  ["//div[@id='top']", ['top']],
  ["//div[contains(concat(' ',normalize-space(@class),' '),' story ')]", ['div.story main', 'div.story']],
  ['//div[contains(@class, "story")][2]', ['div.story']],
  ["(//div[contains(@class, 'story')])[1]", ['div.story main']],
  ["(//div[contains(@class, 'story')])[last()]", ['div.story']],
  ["//div[starts-with(@class, 'story')]/p[1]", ['p', 'p']],
  ['//p[1]', ['p', 'p']],
  ['/descendant::p[1]', ['p']],
  ["//h1/following-sibling::p[@class='x']", ['p.x']],
  ["//p[@class='x']/preceding-sibling::*[1]", ['p']],
  ["//p[@class='x']/preceding-sibling::*[2]", ['h1']],
  ["//p[@class='x']/preceding-sibling::*", ['h1', 'p']],
  ['//li[position() > 1]', ['li', 'li']],
  ['//li[position() mod 2 = 1]', ['li', 'li']],
  ['//li[last()]/text()', ['c']],
  ['//li[not(position() = last())]/text()', ['a', 'b']],
  ['//ul/li[2]/text() | //h1/text()', ['Tide', 'b']],
  ['//div[p and not(ul)]', ['div.story main']],
  ['//div[count(p) = 3]', ['div.story main']],
  ['//div[.//li]', ['div.story']],
  ['//div[ul/li = "b"]', ['div.story']],
  ['//a/@href', ['@/b?p=1']],
  ['//meta[@name="author"]/@content', ['@Ada Vell']],
  ["//p[contains(., 'Two')]/a", ['a']],
  ["//a[text()='more']/ancestor::div", ['div.story main']],
  ["//a/ancestor::*[contains(@class,'main')][1]", ['div.story main']],
  ['//a/..', ['p.x']],
  ['//a/parent::p', ['p.x']],
  ['//*[@width > 200]/text()', ['t']],
  ["//td[@width='120' or @width='500']", ['td', 'td']],
  // The tree is built without comments.
  ['//comment()', []],
  ['id("top")', ['top']],
  ["substring-after(//title, ' | ')", 'Harbour Post'],
  ["substring-before(//title, ' | ')", 'Tide'],
  ["concat(//h1, ': ', //li[3])", 'Tide: c'],
  ["translate(//h1, 'Tide', 'tIDE')", 'tIDE'],
  ['string(//p[2])', 'Two more'],
  ['normalize-space("  a   b ")', 'a b'],
  ['string-length(//h1)', 4],
  ['count(//p) + 1', 5],
  ['-count(//li) * 2', -6],
  ['7 div 2', 3.5],
  ['boolean(//video)', false],
  ['//div[lang("en")][1]', ['top']],
  ['//DIV[@id="top"]', ['top']],
  ['//a/following::li[1]', ['li']],
  ['//ul/preceding::h1', ['h1']],
  ['//*[name()="h1"]', ['h1']],
  ['/html/body/div[1]', ['top']],
  ['//video', []],
];

describe('XPath', () => {
  it.each(FORMS)('%s', (expression, expected) => {
    expect(run(expression)).toEqual(expected);
  });

  it.each([
    ["//div[@class='x'", 'error at 16: "]" is missing at the end'],
    ["//div[@class='x]", 'error at 13: a quote is not closed'],
    ['//div[ends-with(@id, "x")]', 'error at 6: XPath 1.0 has no function "ends-with"'],
    ['//div/', 'error at 6: the expression ends too early'],
    ['//sideways::p', 'error at 2: unknown axis "sideways"'],
    ['contains(//p)', 'error at 12: contains() does not take 1 argument'],
    ['//p $ 1', 'error at 4: "$" is not allowed in an XPath expression'],
  ])('reports the error in %s', (expression, expected) => {
    expect(run(expression)).toBe(expected);
  });

  it('R12: gives up on an expression that takes more steps than its budget', () => {
    const page = parseHtml(`<div>${'<p>x</p>'.repeat(20)}</div>`);
    const compiled = compileXPath('//p[following::p[preceding::p[following::p = "y"]]]');
    if (compiled.kind === 'error') throw new Error(compiled.message);
    expect(runXPath(compiled.expression, page, 1_000)).toBeUndefined();
    expect(runXPath(compiled.expression, page)).toBeDefined();
  });

  it('evaluates a chain of operators that is as long as an expression may be', () => {
    const chain = Array.from({ length: 4_900 }, () => '1').join('+');
    expect(run(chain)).toBe(4_900);
  });

  it('refuses expressions that nest too deeply or are too long', () => {
    expect(compileXPath(`${'('.repeat(61)}1${')'.repeat(61)}`).kind).toBe('error');
    expect(compileXPath(`"${'x'.repeat(10_000)}"`).kind).toBe('error');
  });
});
