/** Evaluates the claims in prose about page variants, such as "keep the h2", against the source of the page. */
import type { Document, Element } from '../../src/html/document.ts';
import { parseHtml } from '../../src/html/document.ts';
import { find, findAll } from '../../src/html/nodes.ts';
import { textOf } from '../../src/html/text.ts';
import type { VariantClaim } from './clean-expected.ts';
import { type CleanOutput, failedCheck, foldSpaces, missing } from './clean-output.ts';

type Judge = (match: RegExpExecArray, source: Document, output: CleanOutput) => readonly string[];

/** Whether the file of a page, `v-NAME.html`, is meant by a claim about `pattern`. */
export function isNamed(file: string, pattern: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^(?:v-)?${escaped.join('.*')}(?:\\.html?)?$`).test(file);
}

/** Elements of the article with one of `names`, without header and byline. */
function partsOf(source: Document, names: readonly string[]): Element[] {
  const article = find(source, ({ name }) => name === 'main' || name === 'article') ?? source;
  return findAll(article, ({ name, attribs }) => names.includes(name) && !/\bbyline\b/.test(attribs.class ?? ''));
}

/** Own words of a heading: without links to itself and edit marks. */
function headingWords(heading: Element): string {
  const marks = findAll(heading, ({ name, attribs }) => name === 'a' || /edit/.test(attribs.class ?? ''));
  return marks.reduce((text, mark) => text.replace(textOf(mark), ''), textOf(heading)).trim();
}

function keepParts(source: Document, output: CleanOutput, ...names: readonly string[]): readonly string[] {
  const parts = partsOf(source, names);
  if (parts.length === 0) return [`the source has no ${names.join(' or ')}`];
  return missing(parts.map(textOf), output);
}

function keepHeadings(source: Document, output: CleanOutput, name: string): readonly string[] {
  const kept = findAll(parseHtml(output.html), (element) => element.name === name).map(textOf);
  const wanted = partsOf(source, [name]).map(headingWords);
  return wanted.filter((words) => !kept.some((one) => one.includes(words))).map((words) => `no ${name} "${words}"`);
}

const FILM = /(?:embed\/|watch\?v=|youtu\.be\/|vimeo\.com\/(?:video\/)?|video\/)([\w-]{6,})/;

/** Ids of films that the source embeds. */
function filmIds(source: Document): string[] {
  return findAll(source, () => true).flatMap(({ attribs }) => {
    const id = attribs.videoid ?? attribs['data-videoid'] ?? attribs['data-video-id'];
    const inAddress = Object.values(attribs).flatMap((value) => FILM.exec(value)?.[1] ?? []);
    return id === undefined ? inAddress : [id];
  });
}

function keepFilm(source: Document, output: CleanOutput): readonly string[] {
  const hrefs = findAll(parseHtml(output.html), ({ name }) => name === 'a' || name === 'iframe');
  const addresses = hrefs.map(({ attribs }) => attribs.href ?? attribs.src ?? '');
  const lost = filmIds(source).filter((id) => !addresses.some((address) => address.includes(id)));
  return lost.map((id) => `no link to the film ${id}`);
}

/** A formula and its copies for machines and eyes must come out once. */
function formulaOnce(source: Document, output: CleanOutput): readonly string[] {
  const copies = findAll(source, ({ name, attribs }) => name === 'annotation' || attribs['aria-hidden'] === 'true');
  const squeezed = foldSpaces(output.text).replaceAll(' ', '');
  const forms = [...new Set(copies.map((copy) => allText(copy).replace(/\s+/g, '')))].filter((form) => form !== '');
  const times = forms.reduce((sum, form) => sum + squeezed.split(form).length - 1, 0);
  return times === 1 ? [] : [`the formula is there ${times} times`];
}

/** All characters below an element; annotations are not visible text. */
function allText(element: Element): string {
  return element.children
    .map((child) => ('data' in child ? child.data : 'children' in child ? allText(child as Element) : ''))
    .join('');
}

function listed(problem: string | undefined): readonly string[] {
  return problem === undefined ? [] : [problem];
}

const JUDGES: readonly (readonly [RegExp, Judge])[] = [
  [/^keep "([^"]+)"/, ([, words = ''], _, output) => missing([words], output)],
  [
    /^"([^"]+)" gone/,
    ([, wanted = ''], _, output) => listed(failedCheck({ kind: 'gone', place: 'any', wanted }, output)),
  ],
  [/^keep the (h[1-6])\b/, ([, name = ''], source, output) => keepHeadings(source, output, name)],
  [/^keep (?:all|every)\b.*\b(?:steps?|items?)\b/, (_, source, output) => keepParts(source, output, 'li')],
  [
    /^keep (?:every paragraph|all paragraphs|the (?:sentence|paragraph))/,
    (_, source, output) => keepParts(source, output, 'p'),
  ],
  [/^keep the quot/, (_, source, output) => keepParts(source, output, 'blockquote')],
  [/^keep the code/, (_, source, output) => keepParts(source, output, 'pre')],
  [/^keep the summary/, (_, source, output) => keepParts(source, output, 'summary')],
  [/^keep the table/, (_, source, output) => keepParts(source, output, 'td')],
  [/^keep the caption/, (_, source, output) => keepParts(source, output, 'figcaption')],
  [/^keep a link to the (?:film|video)/, (_, source, output) => keepFilm(source, output)],
  [/^(?:the )?formula once/, (_, source, output) => formulaOnce(source, output)],
  [
    /^keep ([\w-]+\.\w{2,4})$/,
    ([, wanted = ''], _, output) => listed(failedCheck({ kind: 'keep', place: 'html', wanted }, output)),
  ],
];

/** Problems of the page under the claims that name it; undefined when no claim can be evaluated. */
export function judgeVariant(
  file: string,
  html: string,
  output: CleanOutput,
  claims: readonly VariantClaim[],
): readonly string[] | undefined {
  const source = parseHtml(html);
  const meant = claims.filter(({ names }) => names.some((name) => isNamed(file, name)));
  const judgements = meant.flatMap(({ claim }) =>
    JUDGES.flatMap(([pattern, judge]) => {
      const match = pattern.exec(claim);
      return match ? [judge(match, source, output)] : [];
    }),
  );
  return judgements.length === 0 ? undefined : judgements.flat();
}
