/** Why: the same rules with CSS selectors in YAML, for whoever does not write XPath. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ParsedSiteRule, Selector, SiteRuleProblem } from '../model/site-rule.ts';
import { position } from './locate.ts';
import { emptyRule } from './site-rule-text.ts';
import { didYouMean } from './suggest.ts';

type Growing = ReturnType<typeof emptyRule>;

interface Reading {
  readonly rule: Growing;
  readonly problems: SiteRuleProblem[];
  readonly lines: LineCounter;
}

type Setting = (value: Node, reading: Reading) => void;

/** Reads `text`. Never throws; mistakes are problems with their place. */
export function parseSiteRuleYaml(text: string, file: string): ParsedSiteRule {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const reading: Reading = { rule: emptyRule(file), problems: [], lines };
  for (const { pos, message } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    reading.problems.push({ line, column: col, message });
  }
  if (document.errors.length === 0 && document.contents !== null) readMap(document.contents, settings, reading);
  return { rule: reading.rule, problems: reading.problems };
}

function tell(node: Node, message: string, { problems, lines }: Reading): void {
  problems.push({ ...position(node, lines), message });
}

/** Calls the setting of each key; keys that there are not are told. */
function readMap(node: Node, known: ReadonlyMap<string, Setting>, reading: Reading): void {
  if (!isMap<Node, Node | null>(node)) {
    tell(node, `here stand settings: ${[...known.keys()].slice(0, 3).join(', ')}, …`, reading);
    return;
  }
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const setting = known.get(name);
    if (!setting) tell(key, `there is no setting "${name}"${didYouMean(name, known.keys())}`, reading);
    else if (value) setting(value, reading);
  }
}

function textOf(node: unknown, reading: Reading): string | undefined {
  if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) return String(node.value);
  if (isScalar(node) || isMap(node) || isSeq(node)) tell(node, 'here stands a text', reading);
  return undefined;
}

/** One text or a list of them, each with its place. */
function textsOf(node: Node, reading: Reading): { readonly text: string; readonly node: Node }[] {
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  return items.flatMap((item) => {
    const text = textOf(item, reading);
    return text === undefined || !isScalar(item) ? [] : [{ text, node: item }];
  });
}

function selectorsOf(node: Node, reading: Reading): Selector[] {
  return textsOf(node, reading).map(({ text, node: at }) => ({
    language: 'css',
    text,
    ...position(at, reading.lines),
  }));
}

type SelectorLists = 'title' | 'body' | 'author' | 'date' | 'strip' | 'dissolve' | 'nativeAdClue';

function selectors(field: SelectorLists | 'singlePageLink' | 'nextPageLink'): Setting {
  return (node, reading) => void reading.rule[field].push(...selectorsOf(node, reading));
}

function texts(field: 'stripIdOrClass' | 'stripImageSrc'): Setting {
  return (node, reading) => void reading.rule[field].push(...textsOf(node, reading).map(({ text }) => text));
}

function yesNo(field: 'prune' | 'autodetect' | 'skipJsonLd' | 'insertDetectedImage' | 'requiresLogin'): Setting {
  return (node, reading) => {
    if (isScalar(node) && typeof node.value === 'boolean') reading.rule[field] = node.value;
    else tell(node, 'here stands true or false', reading);
  };
}

/** A map from text to text. */
function pairsOf(node: Node, reading: Reading): { readonly key: string; readonly value: string; readonly at: Node }[] {
  if (!isMap<Node, Node | null>(node)) {
    tell(node, 'here stand pairs, one a line: "this: that"', reading);
    return [];
  }
  return node.items.flatMap(({ key, value }) => {
    const [from, to] = [textOf(key, reading), isScalar(value) && value.value === null ? '' : textOf(value, reading)];
    return from === undefined || to === undefined ? [] : [{ key: from, value: to, at: key }];
  });
}

function wrapIn(node: Node, reading: Reading): void {
  for (const { key, value, at } of pairsOf(node, reading)) {
    const selector: Selector = { language: 'css', text: value, ...position(at, reading.lines) };
    reading.rule.wrapIn.push({ tag: key.toLowerCase(), selector });
  }
}

function tests(node: Node, reading: Reading): void {
  for (const item of isSeq<Node>(node) ? node.items : [node]) {
    let url = '';
    let contains: readonly string[] = [];
    const known = new Map<string, Setting>([
      [
        'url',
        (value) => {
          url = textOf(value, reading) ?? '';
        },
      ],
      [
        'contains',
        (value) => {
          contains = textsOf(value, reading).map(({ text }) => text);
        },
      ],
    ]);
    readMap(item, known, reading);
    const { line } = position(item, reading.lines);
    if (/^https?:\/\/./i.test(url)) reading.rule.tests.push({ url, contains, line });
    else tell(item, 'a test needs the http or https address of a page as its "url"', reading);
  }
}

/** Every setting. A Map: names come from files. */
const settings: ReadonlyMap<string, Setting> = new Map<string, Setting>([
  ...(['title', 'body', 'author', 'date', 'strip', 'dissolve', 'nativeAdClue'] as const).map(
    (name) => [name, selectors(name)] as const,
  ),
  ['singlePageLink', selectors('singlePageLink')],
  ['nextPageLink', selectors('nextPageLink')],
  ['stripIdOrClass', texts('stripIdOrClass')],
  ['stripImageSrc', texts('stripImageSrc')],
  ['wrapIn', wrapIn],
  [
    'replace',
    (node, reading) => {
      const pairs = pairsOf(node, reading).filter(({ key }) => key !== '');
      reading.rule.replace.push(...pairs.map(({ key, value }) => ({ find: key, with: value })));
    },
  ],
  [
    'httpHeaders',
    (node, reading) => {
      const pairs = pairsOf(node, reading);
      reading.rule.httpHeaders.push(...pairs.map(({ key, value }) => ({ name: key.toLowerCase(), value })));
    },
  ],
  [
    'lazyAttribute',
    (node, reading) => {
      const text = textOf(node, reading);
      if (text) reading.rule.lazyAttribute = text.toLowerCase();
    },
  ],
  ...(['prune', 'autodetect', 'skipJsonLd', 'insertDetectedImage', 'requiresLogin'] as const).map(
    (name) => [name, yesNo(name)] as const,
  ),
  ['tests', tests],
]);
