/** Parses `clean/expected.md`: the checks of each page, the claims about its variants, and the default URL. */

/** Where a check looks. `keep` and `gone` alone mean the text with the standfirst; `gone` also means the HTML. */
export type CheckPlace = 'text' | 'html' | 'any';

export interface CleanCheck {
  readonly kind: 'keep' | 'gone';
  readonly place: CheckPlace;
  readonly wanted: string | RegExp;
}

export interface CleanCase {
  readonly file: string;
  /** Options of the page: `url`, `title`, `summary`, `content`, `language`. */
  readonly options: Readonly<Record<string, string>>;
  readonly checks: readonly CleanCheck[];
  /** Lines that are no check and no option. */
  readonly unknown: readonly string[];
}

/** A claim about all files whose name matches one of `names`, in which `*` stands for any characters. */
export interface VariantClaim {
  readonly names: readonly string[];
  readonly claim: string;
}

export interface CleanExpected {
  readonly url: string;
  readonly cases: readonly CleanCase[];
  readonly variants: readonly VariantClaim[];
}

const DEFAULT_URL = 'https://observer.example/2026/09/story';
const OPTION_NAMES: readonly string[] = ['url', 'title', 'summary', 'content', 'language'];

/** A value in backticks and slashes is a regular expression; any other value is literal. */
function wantedOf(value: string): string | RegExp {
  const pattern = /^`\/(.*)\/([a-z]*)`$/s.exec(value.trim());
  return pattern ? new RegExp(pattern[1] ?? '', pattern[2]) : value.trim();
}

/** One `- keep…:` or `- gone…:` line, or undefined for any other line. */
export function parseCheck(line: string): CleanCheck | undefined {
  const match = /^- (keep|gone)(?: (html|text)| \((text or html|html or text)\))?: ?(.*)$/s.exec(line);
  if (!match) return undefined;
  const [, kind, one, both, value = ''] = match;
  const isGone = kind === 'gone';
  const place = both !== undefined || (isGone && one === undefined) ? 'any' : one === 'html' ? 'html' : 'text';
  return { kind: isGone ? 'gone' : 'keep', place, wanted: wantedOf(value) };
}

function parseOption(line: string): readonly [string, string] | undefined {
  const [, key = '', value = ''] = /^- ([a-z]+): ?(.*)$/s.exec(line) ?? [];
  const name = key === 'feed' ? 'content' : key;
  return OPTION_NAMES.includes(name) ? [name, value.trim()] : undefined;
}

function parseCase(heading: string, lines: readonly string[]): CleanCase {
  const [file = ''] = heading.split(/\s+(?:—|–|--)\s+|\s+\(/);
  const checks: CleanCheck[] = [];
  const options: Record<string, string> = {};
  const unknown: string[] = [];
  for (const line of lines) {
    const check = parseCheck(line);
    const option = check ? undefined : parseOption(line);
    if (check) checks.push(check);
    else if (option) options[option[0]] = option[1];
    else if (line.startsWith('- ')) unknown.push(line);
  }
  return { file: file.replace(/`/g, '').trim(), options, checks, unknown };
}

/** Claims of one paragraph of prose: `` `a`, `b-*`: claim; `c`: claim. `` */
function parseVariants(prose: string): VariantClaim[] {
  const found = [...prose.matchAll(/((?:`[^`]+`(?:,| and)?\s*)+):\s*([^;]*(?:;(?!\s*`)[^;]*)*)/g)];
  return found.map(([, names = '', claim = '']) => ({
    names: [...names.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
    claim: claim.trim().replace(/\.$/, ''),
  }));
}

/** Lists items together with the lines that continue them. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const last = items.length - 1;
    if (line.startsWith('- ')) items.push(line);
    else if (last >= 0 && line.trim() !== '') items[last] = `${items[last]}\n${line.trim()}`;
  }
  return items;
}

export function parseCleanExpected(markdown: string): CleanExpected {
  const cases: CleanCase[] = [];
  const variants: VariantClaim[] = [];
  const sections = markdown.split(/^(?=#{1,2} )/m);
  for (const section of sections) {
    const [heading = '', ...lines] = section.split('\n');
    if (heading.startsWith('## ')) cases.push(parseCase(heading.slice(3), itemsOf(lines)));
    else if (/^# Variants/i.test(heading)) variants.push(...parseVariants(lines.join(' ')));
  }
  const url = /URL for all[^:]*:\s*(https?:\S+?)[.,]?(?:\s|$)/.exec(markdown)?.[1] ?? DEFAULT_URL;
  return { url, cases, variants };
}
