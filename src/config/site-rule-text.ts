/** Parses site rules in the format of the public ftr-site-config collection, so that operators can use that collection. */
import type { LinkSelector, ParsedSiteRule, Selector, SiteRule, SiteRuleProblem } from '../model/site-rule.ts';
import { didYouMean } from './suggest.ts';

type RuleBuilder = { -readonly [K in keyof SiteRule]: SiteRule[K] extends readonly (infer T)[] ? T[] : SiteRule[K] };

interface Line {
  readonly value: string;
  /** The text in parentheses after the directive's name. */
  readonly detail: string | undefined;
  readonly line: number;
  /** Column of the value, from 1. */
  readonly column: number;
}

/** Parser state: `find_string` waits for its `replace_string`, `if_page_contains` for its link. */
interface ParserState {
  readonly rule: RuleBuilder;
  readonly problems: SiteRuleProblem[];
  readonly finds: { readonly text: string; readonly line: number }[];
  readonly replacements: { readonly text: string; readonly line: number }[];
  lastLinks: LinkSelector[] | undefined;
  condition: Selector | undefined;
}

type Directive = (line: Line, state: ParserState) => void;

const MAX_CHARACTERS = 500_000;

/** Parses `text`. Never throws: errors are problems with their place. */
export function parseSiteRuleText(text: string, file: string): ParsedSiteRule {
  const state: ParserState = {
    rule: emptyRule(file),
    problems: [],
    finds: [],
    replacements: [],
    lastLinks: undefined,
    condition: undefined,
  };
  const lines = text
    .slice(0, MAX_CHARACTERS)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);
  for (const [i, raw] of lines.entries()) readLine(raw, i + 1, state);
  pair(state);
  return { rule: state.rule, problems: [...state.problems].sort((a, b) => a.line - b.line) };
}

/** A rule ignored settings, to be filled. */
export function emptyRule(file: string): RuleBuilder {
  return {
    file,
    title: [],
    body: [],
    author: [],
    date: [],
    strip: [],
    stripIdOrClass: [],
    stripImageSrc: [],
    dissolve: [],
    wrapIn: [],
    nativeAdClue: [],
    singlePageLink: [],
    nextPageLink: [],
    replace: [],
    httpHeaders: [],
    prune: true,
    autodetect: true,
    skipJsonLd: false,
    insertDetectedImage: false,
    requiresLogin: false,
    tests: [],
  };
}

function readLine(raw: string, line: number, state: ParserState): void {
  const start = raw.length - raw.trimStart().length;
  if (raw.trim() === '' || raw[start] === '#') return;
  const match = /^\s*([\w-]+)\s*(?:\((.*?)\))?\s*:/.exec(raw);
  if (!match) {
    state.problems.push({ line, column: start + 1, message: 'not a directive: write "name: value"' });
    return;
  }
  const [head, name = '', detail] = match;
  const directive = directives.get(name.toLowerCase());
  const rest = raw.slice(head.length);
  const column = head.length + rest.length - rest.trimStart().length + 1;
  if (!directive) {
    const message = `there is no directive "${name}"${didYouMean(name.toLowerCase(), directives.keys())}`;
    state.problems.push({ line, column: start + 1, message });
  } else if (rest.trim() === '' && !MAY_BE_EMPTY.has(name.toLowerCase())) {
    state.problems.push({ line, column, message: `"${name}" has no value` });
  } else directive({ value: rest.trim(), detail, line, column }, state);
}

const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['replace_string', 'find_string', 'test_contains', 'strip_comments']);

function xpath({ value, line, column }: Line): Selector {
  return { language: 'xpath', text: value, line, column };
}

type SelectorLists = 'title' | 'body' | 'author' | 'date' | 'strip' | 'dissolve' | 'nativeAdClue';

function selector(field: SelectorLists): Directive {
  return (line, { rule }) => void rule[field].push(xpath(line));
}

/** `@class` alone means that attribute everywhere. */
function stripAttribute(line: Line, { rule }: ParserState): void {
  const { text, ...place } = xpath(line);
  rule.strip.push({ ...place, text: text.startsWith('@') ? `//${text}` : text, attributesOnly: true });
}

function link(field: 'singlePageLink' | 'nextPageLink'): Directive {
  return (line, state) => {
    const { condition } = state;
    state.rule[field].push(condition === undefined ? xpath(line) : { ...xpath(line), onlyIf: condition });
    state.condition = undefined;
    state.lastLinks = condition === undefined ? state.rule[field] : undefined;
  };
}

/** Applies to the link right before it, or if there is none, to the next one. */
function onlyIf(line: Line, state: ParserState): void {
  const last = state.lastLinks?.pop();
  if (last && state.lastLinks) state.lastLinks.push({ ...last, onlyIf: xpath(line) });
  else state.condition = xpath(line);
  state.lastLinks = undefined;
}

function substrings(field: 'stripIdOrClass' | 'stripImageSrc'): Directive {
  return ({ value }, { rule }) => void rule[field].push(value.replace(/["']/g, ''));
}

function yesNo(field: 'prune' | 'autodetect' | 'skipJsonLd' | 'insertDetectedImage' | 'requiresLogin'): Directive {
  return ({ value, line, column }, { rule, problems }) => {
    if (/^(?:yes|true|1)$/i.test(value)) rule[field] = true;
    else if (/^(?:no|false|0)$/i.test(value)) rule[field] = false;
    else problems.push({ line, column, message: `"${value}" is neither yes nor no` });
  };
}

/** Accepted without effect; docs/site-rules.md gives the reason. */
const ignored: Directive = () => undefined;

function replaceString({ value, detail, line }: Line, { rule, replacements }: ParserState): void {
  if (detail === undefined) replacements.push({ text: value, line });
  else rule.replace.push({ find: detail, with: value });
}

function httpHeader({ value, detail, line }: Line, { rule, problems }: ParserState): void {
  const name = detail?.trim().toLowerCase();
  if (!name || !/^[\w-]+$/.test(name)) {
    problems.push({ line, column: 1, message: 'put the name of the header in parentheses: http_header(referer): …' });
  } else rule.httpHeaders.push({ name, value });
}

function wrapIn(line: Line, { rule, problems }: ParserState): void {
  const tag = line.detail?.trim().toLowerCase() ?? '';
  if (/^[a-z][a-z0-9]*$/.test(tag)) rule.wrapIn.push({ tag, selector: xpath(line) });
  else problems.push({ line: line.line, column: 1, message: 'put the element in parentheses: wrap_in(blockquote): …' });
}

function testUrl({ value, line, column }: Line, { rule, problems }: ParserState): void {
  if (/^https?:\/\/./i.test(value)) rule.tests.push({ url: value, contains: [], line });
  else problems.push({ line, column, message: `"${value}" is not an http or https address` });
}

function testContains({ value, line }: Line, { rule, problems }: ParserState): void {
  const last = rule.tests.pop();
  if (last) rule.tests.push({ ...last, contains: value === '' ? last.contains : [...last.contains, value] });
  else problems.push({ line, column: 1, message: 'there is no "test_url" before this "test_contains"' });
}

/** Pairs each `find_string` with its `replace_string`, in order. */
function pair({ rule, finds, replacements, problems }: ParserState): void {
  finds.forEach(({ text, line }, i) => {
    const replacement = replacements[i];
    if (!replacement)
      problems.push({ line, column: 1, message: 'there is no "replace_string" for this "find_string"' });
    else if (text !== '') rule.replace.push({ find: text, with: replacement.text });
  });
  for (const { line } of replacements.slice(finds.length)) {
    problems.push({ line, column: 1, message: 'there is no "find_string" for this "replace_string"' });
  }
}

/** Every directive of the format. A Map: names come from files. */
const directives: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ['title', selector('title')],
  ['body', selector('body')],
  ['author', selector('author')],
  ['date', selector('date')],
  ['strip', selector('strip')],
  ['strip_attr', stripAttribute],
  ['strip_id_or_class', substrings('stripIdOrClass')],
  ['strip_image_src', substrings('stripImageSrc')],
  ['native_ad_clue', selector('nativeAdClue')],
  ['dissolve', selector('dissolve')],
  ['wrap_in', wrapIn],
  ['single_page_link', link('singlePageLink')],
  ['next_page_link', link('nextPageLink')],
  ['if_page_contains', onlyIf],
  ['find_string', ({ value, line }, { finds }) => void finds.push({ text: value, line })],
  ['replace_string', replaceString],
  ['http_header', httpHeader],
  [
    'src_lazy_load_attr',
    ({ value }, { rule }) => {
      rule.lazyAttribute = value.toLowerCase();
    },
  ],
  ['prune', yesNo('prune')],
  ['autodetect_on_failure', yesNo('autodetect')],
  ['skip_json_ld', yesNo('skipJsonLd')],
  ['insert_detected_image', yesNo('insertDetectedImage')],
  ['requires_login', yesNo('requiresLogin')],
  ['test_url', testUrl],
  ['test_contains', testContains],
  ['single_page_link_in_feed', ignored],
  ['tidy', ignored],
  ['parser', ignored],
  ['autodetect_next_page', ignored],
  ['footnotes', ignored],
  ['convert_double_br_tags', ignored],
  ['skip_id_or_class_filter', ignored],
  ['strip_comments', ignored],
  ['move_into', ignored],
  ['not_logged_in_xpath', ignored],
  ['login_uri', ignored],
  ['login_username_field', ignored],
  ['login_password_field', ignored],
  ['login_extra_fields', ignored],
]);
