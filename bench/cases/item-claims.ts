/** Claims about single items of a feed, named by their number or by the first word of their title. */
import type { Entry } from '../../src/model/entry.ts';
import type { ClaimKind, Evaluate } from './claim.ts';
import { foldSpaces, plainTextOf } from './clean-output.ts';
import type { FeedRun } from './feed-run.ts';
import { labelsIn } from './feeds-expected.ts';
import { quote } from './verdict.ts';

const LABEL = String.raw`(?:\d+(?:[–-]\d+)?|[a-z](?![a-z]))`;
const LIST = String.raw`(${LABEL}(?: \([^)]*\))?(?:(?:, | and )${LABEL}(?: \([^)]*\))?)*)`;

function entryNamed(label: string, { entries }: FeedRun): Entry | undefined {
  return /^\d+$/.test(label)
    ? entries[Number(label) - 1]
    : entries.find(({ title }) => title === label || title.startsWith(`${label} `));
}

function forEach(
  list: string,
  run: FeedRun,
  judge: (entry: Entry, label: string) => string | undefined,
): readonly string[] {
  return labelsIn(list).flatMap((label) => {
    const entry = entryNamed(label, run);
    const problem = entry === undefined ? 'there is no such entry' : judge(entry, label);
    return problem === undefined ? [] : [`${label}: ${problem}`];
  });
}

function urlProblem({ url }: Entry, wanted: readonly (string | undefined)[]): string | undefined {
  return wanted.includes(url)
    ? undefined
    : `url ${url ?? 'none'} instead of ${wanted.map((one) => one ?? 'none').join(' or ')}`;
}

function lacks({ published, updated, summary, content, enclosures, url }: Entry, field: string): string | undefined {
  const has: Readonly<Record<string, boolean>> = {
    date: (published ?? updated) !== undefined,
    text: (content ?? summary ?? '') !== '',
    enclosure: enclosures.length > 0,
    url: url !== undefined,
  };
  return has[field] === false ? `no ${field}` : undefined;
}

const hasUndated: Evaluate = ([, list = ''], run) =>
  forEach(list, run, ({ published, firstSeenAt }) =>
    published === undefined || published === firstSeenAt ? undefined : `published ${published}`,
  );

/** Text of the elements named, as `<a>` or `<a>/<b>`, in the source of one item; one of several is enough. */
function textProblem(entry: Entry, label: string, names: string, source: string): string | undefined {
  const items = [...source.matchAll(/<(item|entry)>[\s\S]*?<\/\1>/g)];
  const item = items[Number(label) - 1]?.[0] ?? '';
  const wanted = [...names.matchAll(/<([\w:-]+)>/g)].flatMap(([, name]) => {
    const [, inner] = new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(item) ?? [];
    return inner === undefined ? [] : [foldSpaces(plainTextOf(inner.replace(/<!\[CDATA\[|\]\]>/g, '')))];
  });
  const text = foldSpaces(plainTextOf(entry.content ?? entry.summary ?? ''));
  return wanted.some((one) => text.includes(one)) ? undefined : `text ${quote(text)}`;
}

/** Names of the tags that titles of the source show must be in the titles. */
const keepsTagNames: Evaluate = ([, list = ''], run, { source }) => {
  const titles = [...source.matchAll(/<(?:item|entry)>[\s\S]*?<title[^>]*>([\s\S]*?)<\/title>/g)].map(
    ([, title = '']) => title,
  );
  return forEach(list, run, ({ title }, label) => {
    const names = [...(titles[Number(label) - 1] ?? '').matchAll(/&lt;([a-z]+\d?)/g)].map(([, name = '']) => name);
    const [lost] = names.filter((name) => !title.includes(`<${name}`));
    return lost === undefined ? undefined : `<${lost}> is not in ${quote(title)}`;
  });
};

/** `https://site.example/a …` for the label `a`: the address of another label has that label in its place. */
function meantUrl(example: string, label: string): string {
  return `${example.replace(/[^/]*$/, '')}${label}`;
}

export const ITEM_CLAIMS: readonly ClaimKind[] = [
  { pattern: new RegExp(`items? ${LIST} have no published date`, 'g'), evaluate: hasUndated },
  { pattern: new RegExp(`item ${LIST} likewise`, 'g'), evaluate: hasUndated },
  {
    pattern: /(?:entry )?(\d+) (?:has url |(?:\([^)]*\) )?)(https?:[^\s,;]+)/g,
    evaluate: ([, label = '', url], run) => forEach(label, run, (entry) => urlProblem(entry, [url])),
  },
  {
    pattern: new RegExp(`${LIST} take the guid as url`, 'g'),
    evaluate: ([, list = ''], run) => forEach(list, run, (entry) => urlProblem(entry, [entry.guid])),
  },
  {
    pattern: new RegExp(`${LIST} have the address meant \\((\\S+)[^)]*\\) or none`, 'g'),
    evaluate: ([, list = '', example = ''], run) =>
      forEach(list, run, (entry, label) => urlProblem(entry, [meantUrl(example, label), undefined])),
  },
  {
    pattern: /(\d+) (?:has the text )?of ((?:<[\w:-]+>\/?)+)/g,
    evaluate: ([, list = '', names = ''], run, { source }) =>
      forEach(list, run, (entry, label) => textProblem(entry, label, names, source)),
  },
  {
    pattern: /(?<![\w.])(\d+) (date|text|enclosure|url)\b/g,
    evaluate: ([, label = '', field = ''], run) => forEach(label, run, (entry) => lacks(entry, field)),
  },
  {
    pattern: new RegExp(`${LIST} have an? (date|text|enclosure|url)`, 'g'),
    evaluate: ([, list = '', field = ''], run) => forEach(list, run, (entry) => lacks(entry, field)),
  },
  {
    pattern: /(?<![\w.])(\d+) "([^"]+)"/g,
    evaluate: ([, label = '', wanted = ''], run) =>
      forEach(label, run, ({ title }) =>
        title === wanted ? undefined : `title ${quote(title)} instead of ${quote(wanted)}`,
      ),
  },
  { pattern: new RegExp(`${LIST}: the tag's name stays`, 'g'), evaluate: keepsTagNames },
  {
    pattern: /(tags|authors|attachments) ("[^"]+"|\{\})(?=[^;]*of item (\d+) are read)/g,
    evaluate: ([, field = '', value = '', label = ''], run) =>
      forEach(label, run, (entry) => readProblem(entry, field, value)),
  },
];

/** A list field that JSON Feed wants as an array and the item has as one value. */
function readProblem({ categories, authors, enclosures }: Entry, field: string, value: string): string | undefined {
  if (field !== 'tags') return (field === 'authors' ? authors : enclosures).length > 0 ? undefined : `no ${field}`;
  const terms = categories.map(({ term }) => term);
  const lost = value
    .replaceAll('"', '')
    .split(',')
    .filter((tag) => !terms.includes(tag));
  return lost.length === 0 ? undefined : `no tag ${lost.join(', ')}`;
}
