/** Judges whether a guid now names another item: publishers reuse guids, and items without one share addresses. */
import type { Entry } from '../../model/entry.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { fragmentOf } from '../../url/item-address.ts';
import { haveOtherRecordings, isNextRecording } from '../../url/recording.ts';
import { articleNumbers } from './article-numbers.ts';
import { haveOtherPictures } from './details.ts';
import { isGivenGuid, isGuidOfText } from './entry-id.ts';
import { addressStrength, type FeedContext } from './feed-context.ts';
import { bodyOf, haveOtherNumbers, haveOtherSubjects, hoursBetween, overlapOf } from './likeness.ts';
import { isOtherIssue, isOtherNotice } from './two-items.ts';

/**
 * Below these shares of common words a title or text is a different one. Calibrated on hourly snapshots of 18 news
 * feeds.
 */
const EDITED_TITLE = 0.25;
const EDITED_BODY = 0.25;

/** Common words of two texts under one address that is no article's. */
const SAME_BODY = 0.5;

const MAX_HOURS_APART = 24;

/** Whether the guid now names another item: not merely edited, moved or dated again. */
export function isOther(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (before.contentHash === after.contentHash && isSameFragment(before, after)) {
    return !isGivenGuid(after.guid) && (isOtherDay(before, after, feed) || isOtherPicture(before, after, feed));
  }
  return isGivenGuid(after.guid) ? isReuse(before, after, feed) : isOtherAtAddress(before, after, feed);
}

function isSameFragment(before: Entry, after: Entry): boolean {
  return fragmentOf(before.url ?? '') === fragmentOf(after.url ?? '');
}

/** Whether two items without guid and address of their own that say the same are of different days. */
function isOtherDay(before: Entry, after: Entry, feed: FeedContext): boolean {
  const hours = hoursBetween(before, after);
  if (hours === undefined || hours === 0) return false;
  if (isGuidOfText(after.guid)) return true;
  return addressStrength(addressIn(after), feed) !== 'article' && hours > MAX_HOURS_APART;
}

/** Whether a page has the picture of another item over the same few words, and no date says that it is the same one. */
function isOtherPicture(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (addressStrength(addressIn(after), feed) === 'article' || hoursBetween(before, after) === 0) return false;
  return haveOtherPictures(before, after);
}

/** The address that identifies an item without a guid: its link, or that of its enclosure. */
function addressIn({ url, guid }: Entry): string | undefined {
  return url ?? (isGuidOfText(guid) ? undefined : `https:${guid}`);
}

/** Whether a given guid now names another article: address and text have changed, and title or date. */
function isReuse(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (isNextEpisode(before, after, feed)) return true;
  if (isSameAddress(before, after, feed)) return false;
  const isDatedAnew = (hoursBetween(before, after) ?? 0) > 0;
  if (isDatedAnew && haveOtherPictures(before, after)) return true;
  if (overlapOf(bodyOf(before), bodyOf(after)).share >= EDITED_BODY) return false;
  if (before.title !== after.title) return overlapOf(before.title, after.title).share < EDITED_TITLE;
  // A bulletin of one name with another address, text and date is the next one.
  return bodyOf(before) !== '' && bodyOf(after) !== '' && isDatedAnew;
}

/** Whether a bulletin whose guid is always the same has the recording of another number or day. */
function isNextEpisode(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (!haveOtherRecordings(before.enclosures, after.enclosures) || (hoursBetween(before, after) ?? 0) === 0)
    return false;
  if (addressStrength(after.url, feed) === 'article' && isSameAddress(before, after, feed)) return false;
  return haveOtherNumbers(before.title, after.title) || isNextRecording(before.enclosures, after.enclosures);
}

/** Equal, or with the same article number: the words in a live page's address change with its headline. */
function isSameAddress(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (before.url === undefined || after.url === undefined) return false;
  if (canonicalUrl(before.url) === canonicalUrl(after.url) && isSameFragment(before, after))
    return addressStrength(after.url, feed) !== 'none';
  const numbers = new Set(articleNumbers(before.url, before.guid));
  return articleNumbers(after.url, after.guid).some((number) => numbers.has(number));
}

/** Whether an item without a guid is another one at the same address. */
function isOtherAtAddress(before: Entry, after: Entry, feed: FeedContext): boolean {
  if (isGuidOfText(after.guid)) return false;
  const fragments = [fragmentOf(before.url ?? ''), fragmentOf(after.url ?? '')];
  if (fragments[0] !== fragments[1] && !fragments.includes('')) return true;
  const strength = addressStrength(addressIn(after), feed);
  if (strength === 'article') return false;
  if (isNextIssue(before, after) || isOtherNotice(before, after)) return true;
  const { share, words } = overlapOf(bodyOf(before), bodyOf(after));
  if (strength === 'none') return share < SAME_BODY;
  if (share >= EDITED_BODY) return false;
  // A page of one name with another text has the next notice, unless the date says that it is the same one.
  const isNext = words > 0 && hoursBetween(before, after) !== 0;
  return isNext || overlapOf(before.title, after.title).share < EDITED_TITLE;
}

/** Whether subject, number, recording or picture make it the next item of its kind. */
function isNextIssue(before: Entry, after: Entry): boolean {
  if (haveOtherSubjects(before, after) || isOtherIssue(before, after) || haveOtherPictures(before, after)) return true;
  return haveOtherRecordings(before.enclosures, after.enclosures);
}
