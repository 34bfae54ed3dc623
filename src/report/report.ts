/** Renders a cleaning as one HTML file: what was cut, by which rule and why, next to the result. */
import { type HtmlNode, h, writeHtml } from '../formats/html-writer.ts';
import type { Removal } from '../model/article.ts';
import { MEDIA_KINDS, type MediaCounts, type MediaKind, type PageTrace } from '../model/trace.ts';
import type { Passage } from './passages.ts';
import { reportStyle } from './style.ts';

/** What a report shows. */
export interface ReportInput {
  /** File or URL as the user gave it. */
  readonly name: string;
  readonly title?: string;
  readonly standfirst?: string;
  /** The kind of page, if it is not an article. */
  readonly about?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** The whole original: its characters are those of the article, of fields, of the cuts and outside. */
  readonly passages: readonly Passage[];
  /** What became of pictures, players, code, tables and formulas; absent for plain text. */
  readonly media?: PageTrace['media'];
  /** Paragraphs of the result. */
  readonly kept: readonly string[];
  readonly removed: readonly Removal[];
}

/** A complete HTML document without scripts and external resources. */
export function renderReport(input: ReportInput): string {
  const rules = [...new Set(input.removed.map(({ rule }) => rule))];
  const page = h(
    'html',
    { lang: 'en' },
    head(input, rules.length),
    h(
      'body',
      {},
      h('header', {}, h('h1', { dir: 'auto' }, input.title ?? input.name), facts(input)),
      shares(input, rules),
      input.removed.length === 0 ? undefined : rulesTable(input, rules),
      h('main', { class: 'beside' }, original(input, rules), result(input)),
    ),
  );
  return `<!doctype html>\n${writeHtml(page)}\n`;
}

function head({ name, title }: ReportInput, rules: number): HtmlNode {
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, `What was cut: ${title ?? name}`),
    h('style', {}, reportStyle(rules)),
  );
}

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en').replaceAll(',', '\u202f')} ${n === 1 ? one : many}`;

const charsOf = (blocks: readonly string[]): number => blocks.reduce((sum, block) => sum + block.length, 0);

/** Characters of the original with `status`, of one rule or of all. */
function charsWith(passages: readonly Passage[], status: Passage['status'], rule?: string): number {
  const found = passages.filter((one) => one.status === status && (rule === undefined || one.rule === rule));
  return charsOf(found.flatMap(({ blocks }) => blocks));
}

/** The account: the parts of the original add up to all of it. */
function facts({ name, title, about, removed, passages, media }: ReportInput): HtmlNode {
  const chars = (status: Passage['status']): number => charsWith(passages, status);
  const [fields, outside] = [chars('field'), chars('outside')];
  const parts = [
    title === undefined ? undefined : name,
    about,
    `${count(charsOf(passages.flatMap(({ blocks }) => blocks)), 'character')} in all`,
    `${count(chars('article'), 'character')} kept`,
    fields === 0 ? undefined : `${count(fields, 'character')} as headline or standfirst`,
    removed.length === 0
      ? 'nothing was cut'
      : `${count(removed.length, 'cut')}, ${count(chars('removed'), 'character')}`,
    outside === 0 ? undefined : `${count(outside, 'character')} outside the article`,
    ...(media === undefined ? [] : MEDIA_KINDS.map((kind) => mediaFact(kind, media[kind]))),
  ];
  return h('p', { class: 'facts' }, ...parts.map((one) => (one === undefined ? undefined : h('span', {}, one))));
}

function mediaFact(kind: MediaKind, { article, removed, outside }: MediaCounts): string | undefined {
  if (article + removed + outside === 0) return undefined;
  const parts = [`${article} kept`, removed > 0 ? `${removed} cut` : '', outside > 0 ? `${outside} outside` : ''];
  return `${kind}s: ${parts.filter(Boolean).join(', ')}`;
}

/** The kept text and the cuts of each rule as parts of one bar; the table has the numbers. */
function shares({ passages }: ReportInput, rules: readonly string[]): HtmlNode {
  const parts = [
    ['kept', charsWith(passages, 'article') + charsWith(passages, 'field')] as const,
    ...rules.map((rule, at) => [`r${at}`, charsWith(passages, 'removed', rule)] as const),
  ];
  const bar = parts.map(([name, chars]) => h('i', { class: name, style: `flex: ${chars} 0 0` }));
  return h('div', { class: 'share', 'aria-hidden': 'true' }, ...bar);
}

function rulesTable({ removed, passages }: ReportInput, rules: readonly string[]): HtmlNode {
  const rows = rules.map((rule, at) => {
    const own = removed.filter((one) => one.rule === rule);
    const reasons = [...new Set(own.map(({ reason }) => reason))];
    return h(
      'tr',
      { class: `r${at}` },
      h('th', { scope: 'row' }, rule),
      h('td', {}, reasons.join('; ')),
      h('td', { class: 'number' }, String(own.length)),
      h('td', { class: 'number' }, String(charsWith(passages, 'removed', rule))),
    );
  });
  const heads = ['Rule', 'Why', 'Cuts', 'Characters'].map((name, at) =>
    h('th', { scope: 'col', class: at > 1 ? 'number' : undefined }, name),
  );
  return h('table', { class: 'rules' }, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
}

function original({ passages, language, direction }: ReportInput, rules: readonly string[]): HtmlNode {
  return h(
    'section',
    {},
    h('h2', {}, 'The original'),
    h('div', { lang: language, dir: direction ?? 'auto' }, ...passages.map((passage) => shown(passage, rules))),
  );
}

/** Passages outside the article with more blocks than this are collapsed. */
const MAX_OUTSIDE_BLOCKS = 2;

function shown({ status, blocks, rule, reason }: Passage, rules: readonly string[]): HtmlNode {
  const texts = blocks.map((block) => h('p', { dir: 'auto' }, block));
  if (status === 'article') return h('div', { class: 'passage kept' }, ...texts);
  if (status === 'field') {
    const name = h('h3', { lang: 'en', dir: 'ltr' }, reason, h('span', {}, 'returned as a separate field'));
    return h('div', { class: 'passage field' }, name, ...texts);
  }
  if (status === 'removed') {
    return h(
      'div',
      { class: `passage cut r${rules.indexOf(rule ?? '')}` },
      h(
        'h3',
        { lang: 'en', dir: 'ltr' },
        rule,
        h('span', {}, reason),
        h('span', {}, count(charsOf(blocks), 'character')),
      ),
      ...blocks.map((block) => h('p', { dir: 'auto' }, h('del', {}, block))),
    );
  }
  if (blocks.length <= MAX_OUTSIDE_BLOCKS) return h('div', { class: 'passage outside' }, ...texts);
  const summary = `${count(blocks.length, 'block')} outside the article, ${count(charsOf(blocks), 'character')}`;
  return h(
    'div',
    { class: 'passage outside' },
    h('details', {}, h('summary', { lang: 'en', dir: 'ltr' }, summary), ...texts),
  );
}

function result({ title, standfirst, kept, language, direction }: ReportInput): HtmlNode {
  return h(
    'section',
    {},
    h('h2', {}, 'What was kept'),
    h(
      'div',
      { class: 'result', lang: language, dir: direction ?? 'auto', tabindex: 0 },
      title === undefined ? undefined : h('p', { class: 'title', dir: 'auto' }, title),
      standfirst === undefined ? undefined : h('p', { class: 'lead', dir: 'auto' }, standfirst),
      ...kept.map((block) => h('p', { dir: 'auto' }, block)),
    ),
  );
}
