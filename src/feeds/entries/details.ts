/**
 * What a reader sees of an item besides its words: links and pictures in the text, authors, categories, and the files of an
 * episode. Publishers correct these too, and add transcripts hours after an episode.
 */
import type { Entry } from '../../model/entry.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { withoutPossibleSession } from '../../url/item-address.ts';
import { bodyOf, wordSet } from './likeness.ts';
import { shownMarks } from './shown-marks.ts';

const addresses =
  /<(a|img|audio|video|source|iframe|embed)\s(?:[^<>]{0,1000}?\s)?(?:href|src)\s?=\s?["']?([^"'\s<>]{1,2000})/gi;

/** Different words of a text that two items do not share by chance. */
const MIN_WORDS = 12;

/** Signatures, sessions and times in the query of a link. */
const CHANGING_PARAM = /[?&][^=&?]*=(?:[\w.%-]{16,}|1\d{9}(?:\d{3})?)(?=&|$)/g;

/** Whether anything but the words differs. Queries of pictures do not count: signatures and sizes change at every poll. */
export function haveOtherDetails(before: Entry, after: Entry): boolean {
  return detailsOf(before) !== detailsOf(after);
}

/** Whether two items with the same few words, or none, show other pictures: the comics of two days. */
export function haveOtherPictures(a: Entry, b: Entry): boolean {
  if (bodyOf(a) !== bodyOf(b) || wordSet(bodyOf(a)).size >= MIN_WORDS) return false;
  const [left, right] = [picturesIn(a.content ?? a.summary), picturesIn(b.content ?? b.summary)];
  return left.some((one) => !right.includes(one)) && right.some((one) => !left.includes(one));
}

/** The links and pictures of an item: with other ones, two items of the same words are two. */
export function filesOf({ content, summary, image }: Entry): string {
  const html = content ?? summary;
  const links = linksIn(html).flatMap(({ element, url }) => (element === 'a' ? [targetOf(url)] : []));
  const lead = image === undefined ? '' : pathOf(image);
  return JSON.stringify([[...new Set(links)], [...new Set(picturesIn(html))], lead]);
}

/** The pictures and recordings in HTML, without their hosts and queries. */
export function picturesIn(html: string | undefined): readonly string[] {
  return linksIn(html).flatMap(({ element, url }) => (element === 'a' ? [] : [pathOf(url)]));
}

function detailsOf(entry: Entry): string {
  const { authors, categories, duration, transcripts = [], chapters } = entry;
  const files = [...transcripts, ...(chapters === undefined ? [] : [chapters])].map(({ url }) => pageOf(url));
  return JSON.stringify([
    filesOf(entry),
    shownMarks(entry.content ?? entry.summary),
    authors.map(({ name }) => name),
    categories.map(({ term }) => term),
    ...[duration ?? 0, files],
  ]);
}

function linksIn(html: string | undefined): readonly { readonly element: string; readonly url: string }[] {
  if (!html?.includes('<')) return [];
  return [...html.matchAll(addresses)].map(([, element = '', url = '']) => ({ element: element.toLowerCase(), url }));
}

/** The address of a link, without what changes at every poll. */
function targetOf(url: string): string {
  return (canonicalUrl(withoutPossibleSession(url)) ?? url).replace(CHANGING_PARAM, '');
}

/** Host and path. */
function pageOf(url: string): string {
  return (canonicalUrl(url) ?? url).replace(/[?#].*$/s, '');
}

function pathOf(url: string): string {
  return pageOf(url).replace(/^[a-z]*:?\/\/[^/]*/i, '');
}
