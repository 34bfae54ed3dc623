/** Parses site rules in YAML with CSS selectors, for operators who do not write XPath. */

import type { ParsedSiteRule, Selector, SiteRuleProblem } from '../model/site-rule.ts';
import { position } from './locate.ts';
import { emptyRule } from './site-rule-text.ts';
import { didYouMean } from './suggest.ts';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from './yaml.ts';
import { yamlMessage } from './yaml-messages.ts';

type RuleBuilder = ReturnType<typeof emptyRule>;

interface ParserState {
  readonly rule: RuleBuilder;
  readonly problems: SiteRuleProblem[];
  readonly lines: LineCounter;
}

type Setting = (value: Node, state: ParserState) => void;

/** Parses `text`. Never throws: errors are problems with their place. */
export function parseSiteRuleYaml(text: string, file: string): ParsedSiteRule {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const state: ParserState = { rule: emptyRule(file), problems: [], lines };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    state.problems.push({ line, column: col, message: yamlMessage(error) });
  }
  if (document.errors.length === 0 && document.contents !== null) readMap(document.contents, settings, state);
  return { rule: state.rule, problems: state.problems };
}

function report(node: Node, message: string, { problems, lines }: ParserState): void {
  problems.push({ ...position(node, lines), message });
}

/** Applies the setting of each key and reports unknown keys. */
function readMap(node: Node, known: ReadonlyMap<string, Setting>, state: ParserState): void {
  if (!isMap<Node, Node | null>(node)) {
    report(node, `expected settings: ${[...known.keys()].slice(0, 3).join(', ')}, …`, state);
    return;
  }
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const setting = known.get(name);
    if (!setting) report(key, `there is no setting "${name}"${didYouMean(name, known.keys())}`, state);
    else if (value) setting(value, state);
  }
}

function textOf(node: unknown, state: ParserState): string | undefined {
  if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) return String(node.value);
  if (isScalar(node) || isMap(node) || isSeq(node)) report(node, 'expected a string', state);
  return undefined;
}

/** One text or a list of them, each with its place. */
function textsOf(node: Node, state: ParserState): { readonly text: string; readonly node: Node }[] {
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  return items.flatMap((item) => {
    const text = textOf(item, state);
    return text === undefined || !isScalar(item) ? [] : [{ text, node: item }];
  });
}

function selectorsOf(node: Node, state: ParserState): Selector[] {
  return textsOf(node, state).map(({ text, node: at }) => ({
    language: 'css',
    text,
    ...position(at, state.lines),
  }));
}

type SelectorLists = 'title' | 'body' | 'author' | 'date' | 'strip' | 'dissolve' | 'nativeAdClue';

function selectors(field: SelectorLists | 'singlePageLink' | 'nextPageLink'): Setting {
  return (node, state) => void state.rule[field].push(...selectorsOf(node, state));
}

function texts(field: 'stripIdOrClass' | 'stripImageSrc'): Setting {
  return (node, state) => void state.rule[field].push(...textsOf(node, state).map(({ text }) => text));
}

function yesNo(field: 'prune' | 'autodetect' | 'skipJsonLd' | 'insertDetectedImage' | 'requiresLogin'): Setting {
  return (node, state) => {
    if (isScalar(node) && typeof node.value === 'boolean') state.rule[field] = node.value;
    else report(node, 'expected true or false', state);
  };
}

/** A map from text to text. */
function pairsOf(
  node: Node,
  state: ParserState,
): { readonly key: string; readonly value: string; readonly at: Node }[] {
  if (!isMap<Node, Node | null>(node)) {
    report(node, 'expected pairs, one per line: "this: that"', state);
    return [];
  }
  return node.items.flatMap(({ key, value }) => {
    const [from, to] = [textOf(key, state), isScalar(value) && value.value === null ? '' : textOf(value, state)];
    return from === undefined || to === undefined ? [] : [{ key: from, value: to, at: key }];
  });
}

function wrapIn(node: Node, state: ParserState): void {
  for (const { key, value, at } of pairsOf(node, state)) {
    const selector: Selector = { language: 'css', text: value, ...position(at, state.lines) };
    state.rule.wrapIn.push({ tag: key.toLowerCase(), selector });
  }
}

function tests(node: Node, state: ParserState): void {
  for (const item of isSeq<Node>(node) ? node.items : [node]) {
    let url = '';
    let contains: readonly string[] = [];
    const known = new Map<string, Setting>([
      [
        'url',
        (value) => {
          url = textOf(value, state) ?? '';
        },
      ],
      [
        'contains',
        (value) => {
          contains = textsOf(value, state).map(({ text }) => text);
        },
      ],
    ]);
    readMap(item, known, state);
    const { line } = position(item, state.lines);
    if (/^https?:\/\/./i.test(url)) state.rule.tests.push({ url, contains, line });
    else report(item, 'a test needs the http or https address of a page as its "url"', state);
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
    (node, state) => {
      const pairs = pairsOf(node, state).filter(({ key }) => key !== '');
      state.rule.replace.push(...pairs.map(({ key, value }) => ({ find: key, with: value })));
    },
  ],
  [
    'httpHeaders',
    (node, state) => {
      const pairs = pairsOf(node, state);
      state.rule.httpHeaders.push(...pairs.map(({ key, value }) => ({ name: key.toLowerCase(), value })));
    },
  ],
  [
    'lazyAttribute',
    (node, state) => {
      const text = textOf(node, state);
      if (text) state.rule.lazyAttribute = text.toLowerCase();
    },
  ],
  ...(['prune', 'autodetect', 'skipJsonLd', 'insertDetectedImage', 'requiresLogin'] as const).map(
    (name) => [name, yesNo(name)] as const,
  ),
  ['tests', tests],
]);
