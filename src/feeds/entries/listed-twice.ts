/** Merges an article that one document lists under two guids: same address, and the texts agree word for word. */
import type { Entry } from '../../model/entry.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { itemAddress } from '../../url/item-address.ts';
import { haveOtherRecordings } from '../../url/recording.ts';
import { isGivenGuid } from './entry-id.ts';
import { addressStrength } from './feed-context.ts';
import { bodyOf, hoursBetween, wordSet } from './likeness.ts';

/** Different words of a text that two items do not share by chance. */
const MIN_WORDS = 12;
const MAX_HOURS_APART = 24;

/** Whether the guid is the item's own address, perhaps with a fragment that counts versions. */
function namesItsPage({ guid, url = '' }: Entry): boolean {
  return /^https?:\/\//i.test(guid) && canonicalUrl(guid) === canonicalUrl(url);
}

function isSameArticle(a: Entry, b: Entry, isArticlesOwn: boolean): boolean {
  if (!isGivenGuid(a.guid) || !isGivenGuid(b.guid) || a.guid === b.guid) return false;
  if (a.title !== b.title || bodyOf(a) !== bodyOf(b) || haveOtherRecordings(a.enclosures, b.enclosures)) return false;
  if ((hoursBetween(a, b) ?? 0) > MAX_HOURS_APART) return false;
  return (namesItsPage(a) && namesItsPage(b)) || (isArticlesOwn && wordSet(bodyOf(a)).size >= MIN_WORDS);
}

/** When the item was last changed, as far as it says. */
function dateOf({ updated, published }: Entry): string {
  return updated ?? published ?? '';
}

function merge(group: readonly [Entry, ...Entry[]]): Entry {
  const [first, ...rest] = group;
  const newest = rest.reduce((best, entry) => (dateOf(entry) > dateOf(best) ? entry : best), first);
  return { ...newest, guids: group.flatMap(({ guid }) => (guid === newest.guid ? [] : [guid])) };
}

/** `entries` with each such article once, in its newest version, which has the other guids in `guids`. */
export function mergeReissuedPairs(entries: readonly Entry[], addresses: ReadonlySet<string>): readonly Entry[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const address = entry.url === undefined ? undefined : itemAddress(entry.url);
    if (address === undefined || addressStrength(entry.url, { addresses }) === 'none') continue;
    const group = groups.get(address);
    if (group === undefined) groups.set(address, [entry]);
    else group.push(entry);
  }
  const replaced = new Map<Entry, Entry | undefined>();
  for (const group of groups.values()) {
    const [first, ...rest] = group;
    const isArticlesOwn = addressStrength(first.url, { addresses }) === 'article';
    // A page that other items share is no article's own.
    if (rest.length === 0 || !rest.every((entry) => isSameArticle(first, entry, isArticlesOwn))) continue;
    for (const entry of group) replaced.set(entry, undefined);
    replaced.set(first, merge(group));
  }
  return entries.flatMap((entry) => (replaced.has(entry) ? (replaced.get(entry) ?? []) : [entry]));
}
