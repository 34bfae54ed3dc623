/** Why: the format of the public ftr-site-config collection is read whole, so that an operator can drop that collection in. */
import type { LinkSelector, ParsedSiteRule, Selector, SiteRule, SiteRuleProblem } from '../model/site-rule.ts';
import { didYouMean } from './suggest.ts';

type Growing = { -readonly [K in keyof SiteRule]: SiteRule[K] extends readonly (infer T)[] ? T[] : SiteRule[K] };

interface Line {
  readonly value: string;
  /** What stands in brackets behind the directive's name. */
  readonly detail: string | undefined;
  readonly line: number;
  /** Of the value. */
  readonly column: number;
}

/** What is being read: `find_string` waits for its `replace_string`, `if_page_contains` for its link. */
interface Reading {
  readonly rule: Growing;
  readonly problems: SiteRuleProblem[];
  readonly finds: { readonly text: string; readonly line: number }[];
  readonly replacements: { readonly text: string; readonly line: number }[];
  lastLinks: LinkSelector[] | undefined;
  condition: Selector | undefined;
}

type Directive = (line: Line, reading: Reading) => void;

const MAX_LENGTH = 500_000;

/** Reads `text`. Never throws; mistakes are problems with their place. */
export function parseSiteRuleText(text: string, file: string): ParsedSiteRule {
  const reading: Reading = {
    rule: emptyRule(file),
    problems: [],
    finds: [],
    replacements: [],
    lastLinks: undefined,
    condition: undefined,
  };
  const lines = text
    .slice(0, MAX_LENGTH)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);
  for (const [i, raw] of lines.entries()) readLine(raw, i + 1, reading);
  pair(reading);
  return { rule: reading.rule, problems: [...reading.problems].sort((a, b) => a.line - b.line) };
}

/** A rule that says nothing. */
export function emptyRule(file: string): Growing {
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

function readLine(raw: string, line: number, reading: Reading): void {
  const start = raw.length - raw.trimStart().length;
  if (raw.trim() === '' || raw[start] === '#') return;
  const match = /^\s*([\w-]+)\s*(?:\((.*?)\))?\s*:/.exec(raw);
  if (!match) {
    reading.problems.push({ line, column: start + 1, message: 'this is no "directive: value"' });
    return;
  }
  const [head, name = '', detail] = match;
  const directive = directives.get(name.toLowerCase());
  const rest = raw.slice(head.length);
  const column = head.length + rest.length - rest.trimStart().length + 1;
  if (!directive) {
    const message = `there is no directive "${name}"${didYouMean(name.toLowerCase(), directives.keys())}`;
    reading.problems.push({ line, column: start + 1, message });
  } else if (rest.trim() === '' && !MAY_BE_EMPTY.has(name.toLowerCase())) {
    reading.problems.push({ line, column, message: `"${name}" has no value` });
  } else directive({ value: rest.trim(), detail, line, column }, reading);
}

const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['replace_string', 'find_string', 'test_contains', 'strip_comments']);

function xpath({ value, line, column }: Line): Selector {
  return { language: 'xpath', text: value, line, column };
}

type SelectorLists = 'title' | 'body' | 'author' | 'date' | 'strip' | 'dissolve' | 'nativeAdClue';

function selector(field: SelectorLists): Directive {
  return (line, { rule }) => void rule[field].push(xpath(line));
}

function link(field: 'singlePageLink' | 'nextPageLink'): Directive {
  return (line, reading) => {
    const { condition } = reading;
    reading.rule[field].push(condition === undefined ? xpath(line) : { ...xpath(line), onlyIf: condition });
    reading.condition = undefined;
    reading.lastLinks = condition === undefined ? reading.rule[field] : undefined;
  };
}

/** Holds for the link right before it; where none stands before it, for the next one. */
function onlyIf(line: Line, reading: Reading): void {
  const last = reading.lastLinks?.pop();
  if (last && reading.lastLinks) reading.lastLinks.push({ ...last, onlyIf: xpath(line) });
  else reading.condition = xpath(line);
  reading.lastLinks = undefined;
}

function words(field: 'stripIdOrClass' | 'stripImageSrc'): Directive {
  return ({ value }, { rule }) => void rule[field].push(value.replace(/["']/g, ''));
}

function yesNo(field: 'prune' | 'autodetect' | 'skipJsonLd' | 'insertDetectedImage' | 'requiresLogin'): Directive {
  return ({ value, line, column }, { rule, problems }) => {
    if (/^(?:yes|true|1)$/i.test(value)) rule[field] = true;
    else if (/^(?:no|false|0)$/i.test(value)) rule[field] = false;
    else problems.push({ line, column, message: `"${value}" is neither yes nor no` });
  };
}

/** Read and of no effect here: the reason is in docs/site-rules.md. */
const without: Directive = () => undefined;

function replaceString({ value, detail, line }: Line, { rule, replacements }: Reading): void {
  if (detail === undefined) replacements.push({ text: value, line });
  else rule.replace.push({ find: detail, with: value });
}

function httpHeader({ value, detail, line }: Line, { rule, problems }: Reading): void {
  const name = detail?.trim().toLowerCase();
  if (!name || !/^[\w-]+$/.test(name)) {
    problems.push({ line, column: 1, message: 'the name of the header stands in brackets: http_header(referer): …' });
  } else rule.httpHeaders.push({ name, value });
}

function wrapIn(line: Line, { rule, problems }: Reading): void {
  const tag = line.detail?.trim().toLowerCase() ?? '';
  if (/^[a-z][a-z0-9]*$/.test(tag)) rule.wrapIn.push({ tag, selector: xpath(line) });
  else problems.push({ line: line.line, column: 1, message: 'the element stands in brackets: wrap_in(blockquote): …' });
}

function testUrl({ value, line, column }: Line, { rule, problems }: Reading): void {
  if (/^https?:\/\/./i.test(value)) rule.tests.push({ url: value, contains: [], line });
  else problems.push({ line, column, message: `"${value}" is no http or https address` });
}

function testContains({ value, line }: Line, { rule, problems }: Reading): void {
  const last = rule.tests.pop();
  if (last) rule.tests.push({ ...last, contains: value === '' ? last.contains : [...last.contains, value] });
  else problems.push({ line, column: 1, message: 'no "test_url" stands before this "test_contains"' });
}

/** `find_string` and `replace_string` belong together in their order. */
function pair({ rule, finds, replacements, problems }: Reading): void {
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
  ['strip_id_or_class', words('stripIdOrClass')],
  ['strip_image_src', words('stripImageSrc')],
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
  ['single_page_link_in_feed', without],
  ['tidy', without],
  ['parser', without],
  ['autodetect_next_page', without],
  ['footnotes', without],
  ['convert_double_br_tags', without],
  ['skip_id_or_class_filter', without],
  ['strip_comments', without],
  ['strip_attr', without],
  ['move_into', without],
  ['not_logged_in_xpath', without],
  ['login_uri', without],
  ['login_username_field', without],
  ['login_password_field', without],
  ['login_extra_fields', without],
]);
