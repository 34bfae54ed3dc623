/** Evaluates the claims in prose about a feed. Each row is one kind of expectation; a claim may hold several. */
import type { Entry } from '../../src/model/entry.ts';
import type { ClaimContext, ClaimKind } from './claim.ts';
import type { FeedRun } from './feed-run.ts';
import { ITEM_CLAIMS } from './item-claims.ts';
import { quote } from './verdict.ts';

/** A problem unless `actual` is `wanted`. */
function same(what: string, actual: unknown, wanted: unknown): readonly string[] {
  return actual === wanted ? [] : [`${what} ${String(actual)} instead of ${String(wanted)}`];
}

/** Whole items in a document: end tags outside CDATA and comments, or the length of `items` in JSON. */
function itemsIn(source: string): number {
  const text = source.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '');
  if (!/^\s*\{/.test(text)) return (text.match(/<\/(?:\w+:)?(?:item|entry)>/g) ?? []).length;
  return (JSON.parse(text) as { readonly items: readonly unknown[] }).items.length;
}

/** Entries are replaced by none of the later ones: as many are stored as were added. */
function replaced({ polls, entries }: FeedRun): readonly string[] {
  const added = polls.reduce((sum, poll) => sum + poll.added, 0);
  return added === entries.length ? [] : [`${added} entries were added, ${entries.length} are stored`];
}

function pollAdds(run: FeedRun, poll: number, wanted: number): readonly string[] {
  const isLoss = (run.polls[poll - 1]?.added ?? 0) < wanted && (run.polls[poll - 1]?.changed ?? 0) > 0;
  const changed = isLoss ? [`poll ${poll} changes ${run.polls[poll - 1]?.changed}`] : [];
  return [...same(`poll ${poll} adds`, run.polls[poll - 1]?.added, wanted), ...changed, ...replaced(run)];
}

/** An entry title in a poll: as added, while nothing stored before it was lost. */
function pollAddsTitle(run: FeedRun, poll: number, title: string): readonly string[] {
  const isStored = run.entries.some((entry) => entry.title.includes(title));
  const isAdded = (run.polls[poll - 1]?.added ?? 0) > 0;
  return [...(isStored && isAdded ? [] : [`poll ${poll} does not add ${quote(title)}`]), ...replaced(run)];
}

function isPublishedText(wanted: string, run: FeedRun): boolean {
  const everything = JSON.stringify(run.published).replace(/\\"/g, '"');
  return everything.includes(wanted) || run.entries.some((entry) => entry.title === wanted);
}

const COUNT_CLAIMS: readonly ClaimKind[] = [
  {
    pattern: /(?:^|\s)(\d+) entr(?:y|ies)\b/g,
    evaluate: ([, n], run) => same('entries', run.entries.length, Number(n)),
  },
  { pattern: /(?:^|\s)(\d+) stor(?:y|ies)\b/g, evaluate: ([, n], run) => same('stories', run.stories, Number(n)) },
  {
    pattern: /^(\d+)(?=[;,.]|$)/g,
    evaluate: ([, n], run, { section }) =>
      section.startsWith('stories')
        ? same('stories', run.stories, Number(n))
        : same('entries', run.entries.length, Number(n)),
  },
  {
    pattern: /as many entries as items/g,
    evaluate: (_, run, { source }) => same('entries', run.entries.length, itemsIn(source)),
  },
  {
    pattern: /as many stories as items/g,
    evaluate: (_, run, { source }) => same('stories', run.stories, itemsIn(source)),
  },
  {
    pattern: /each poll adds (\d+)/g,
    evaluate: ([, n], run) => run.polls.slice(1).flatMap((_, i) => pollAdds(run, i + 2, Number(n))),
  },
  { pattern: /poll (\d+) adds (\d+)/g, evaluate: ([, poll, n], run) => pollAdds(run, Number(poll), Number(n)) },
  {
    pattern: /poll (\d+) adds "([^"]+)"/g,
    evaluate: ([, poll, title = ''], run) => pollAddsTitle(run, Number(poll), title),
  },
  {
    pattern: /changes (\d+)/g,
    evaluate: ([, n], run) => same('last poll changes', run.polls.at(-1)?.changed, Number(n)),
  },
];

const DOCUMENT_CLAIMS: readonly ClaimKind[] = [
  {
    pattern: /none with the url (https?:\S+)/g,
    evaluate: ([, url], run) =>
      run.entries.filter((entry) => entry.url === url).map((entry) => `${quote(entry.title)} has the url ${url}`),
  },
  {
    pattern: /^published (\d{4}-\d\d-\d\dT[\d:.]+Z)/g,
    evaluate: ([, date = ''], run) => {
      const known = run.entries.map((entry) => entry.published);
      return known.some((one) => Date.parse(one ?? '') === Date.parse(date))
        ? []
        : [`published ${known.join(', ') || 'never'}`];
    },
  },
  {
    pattern: /as written \((.*)\)/g,
    evaluate: ([, list = ''], run) =>
      [...list.matchAll(/"([^"]+)"/g)].flatMap(([, wanted = '']) =>
        isPublishedText(wanted, run) ? [] : [`${quote(wanted)} is nowhere`],
      ),
  },
  {
    pattern: /(\S+) = (https?:[^\s,;]+)/g,
    evaluate: ([, what, url = ''], run) =>
      JSON.stringify(run.published).includes(url) ? [] : [`${what}: ${url} is nowhere`],
  },
  {
    pattern: /^https?:\/\/<host of the feed>(\S*)/g,
    evaluate: ([, path = ''], run) => {
      const wanted = new URL(path || '/', run.url).href;
      const urls = run.entries.map((entry: Entry) => entry.url);
      return urls.includes(wanted) ? [] : [`url ${urls.join(', ')} instead of ${wanted}`];
    },
  },
  {
    pattern: /url of each entry = its http\(s\) id/g,
    evaluate: (_, run) =>
      run.entries.flatMap(({ title, url, guid }) => (url === guid ? [] : [`${quote(title)} has the url ${url}`])),
  },
];

const KINDS: readonly ClaimKind[] = [...COUNT_CLAIMS, ...DOCUMENT_CLAIMS, ...ITEM_CLAIMS];

/** Problems of a claim; undefined when nothing in it can be evaluated. */
export function judgeClaim(claim: string, run: FeedRun, context: ClaimContext): readonly string[] | undefined {
  const found = KINDS.flatMap(({ pattern, evaluate }) =>
    [...claim.matchAll(pattern)].map((match) => evaluate(match, run, context)),
  );
  if (found.length === 0) return undefined;
  const failed = run.polls.filter((poll) => poll.outcome !== 'fetched').map((poll) => `not read: ${poll.message}`);
  return failed.length > 0 ? failed : [...new Set(found.flat())];
}
