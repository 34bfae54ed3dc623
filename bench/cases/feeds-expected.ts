/** Parses `feeds/expected.md`: one line of prose for a file, for several files, or for successive polls of one feed. */

export interface FeedCase {
  /** As the line writes it, such as `status-1,2.xml`. */
  readonly name: string;
  /** Heading of the section, in lower case. */
  readonly section: string;
  /** What should come out, without remarks on what comes out today. Empty when the line names files only. */
  readonly claim: string;
  /** Whole line, for messages. */
  readonly line: string;
}

const FILE = String.raw`[\w*/.-]+(?:-\d+(?:,\d+)*)?\.(?:xml|atom|json|rss|rdf|mjs|opml|html)`;
/** Where the next case of one line begins: `; F forum-1.xml: 3`. */
const NEXT_CASE = new RegExp(String.raw`;\s+(?=(?:[Fp]\s+)?(?:${FILE})(?:\s+\([^)]*\))?:\s)`);

/** The claim without what is said of today. */
function withoutToday(claim: string): string {
  return claim
    .replace(/[;,]?\s*\btoday\b[^;]*/g, '')
    .replace(/\s*\(S\d\)\s*/g, ' ')
    .trim();
}

/** Index of the first `: ` outside parentheses, or -1. */
function colonIn(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ':' && depth === 0 && /\s/.test(text.charAt(at + 1))) return at;
  }
  return -1;
}

/** The names before the colon, without remarks in parentheses and what follows a semicolon. */
function namesOf(subject: string, section: string): string[] {
  const plain = subject
    .replace(/\([^)]*\)|;.*$/g, '')
    .replace(/\s+(\.\w+)\s*$/, '$1')
    .trim();
  const isPaths = section.startsWith('http');
  const names = plain.split(isPaths ? /\s*,\s+|\s+and\s+/ : /\s*,\s*(?!\d)|\s+\/\s+|\s+and\s+/);
  return names.map((name) => name.replace(/`/g, '').trim()).filter((name) => name !== '');
}

function casesOf(line: string, section: string): FeedCase[] {
  return line.split(NEXT_CASE).flatMap((part) => {
    const text = part.replace(/^[Fp]\s+/, '').trim();
    if (text.startsWith('('))
      return [
        { name: text.slice(1, text.indexOf(')')), section, claim: text.slice(text.indexOf(')') + 1).trim(), line },
      ];
    const colon = colonIn(text);
    const subject = colon < 0 ? text : text.slice(0, colon);
    const claim = colon < 0 ? '' : withoutToday(text.slice(colon + 1));
    return namesOf(subject, section).map((name) => ({ name, section, claim, line }));
  });
}

export function parseFeedsExpected(markdown: string): FeedCase[] {
  return markdown.split(/^(?=## )/m).flatMap((part) => {
    const [heading = '', ...lines] = part.split('\n');
    if (!heading.startsWith('## ')) return [];
    const section = heading.slice(3).toLowerCase();
    const items = lines
      .join('\n')
      .split(/^- /m)
      .map((item) => item.replace(/\s+/g, ' ').trim());
    return items.filter((item) => item !== '').flatMap((item) => casesOf(item, section));
  });
}

/** A pattern for file names: `*` is any part of a name. */
function patternOf(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}(?:\\.\\w+)?$`);
}

/** The files that a name means, in the order of their polls: `bing-1,2` is `bing-1.xml` and `bing-2.xml`. */
export function filesNamed(name: string, files: readonly string[]): readonly string[] {
  const sequence = /^(.*-)(\d+(?:,\d+)+)(\.\w+)?$/.exec(name);
  if (!sequence) return files.filter((file) => file === name || patternOf(name).test(file));
  const [, base = '', numbers = '', extension = ''] = sequence;
  return numbers.split(',').flatMap((number) => filesNamed(`${base}${number}${extension}`, files).slice(0, 1));
}

/** `1–3, 5` or `a, b and c` as single labels. */
export function labelsIn(list: string): string[] {
  return list
    .replace(/\([^)]*\)/g, '')
    .split(/\s*,\s*|\s+and\s+|\s+/)
    .flatMap((label) => {
      const [, first, last] = /^(\d+)[–-](\d+)$/.exec(label) ?? [];
      if (first === undefined) return label === '' ? [] : [label];
      const length = Number(last) - Number(first) + 1;
      return Array.from({ length }, (_, i) => String(Number(first) + i));
    });
}
