/**
 * What a reader sees of an item besides its words: links and pictures in the text, authors, categories, and the files of an
 * episode. Publishers correct these too, and add transcripts hours after an episode.
 */
import type { Entry } from '../../model/entry.ts';
import { canonicalUrl } from '../../url/canonical.ts';
import { bodyOf } from './likeness.ts';

const addresses =
  /<(a|img|audio|video|source|iframe|embed)\s(?:[^<>]{0,1000}?\s)?(?:href|src)\s?=\s?["']?([^"'\s<>]{1,2000})/gi;

/** Whether anything but the words differs. Queries do not count: signatures and sizes of pictures change at every poll. */
export function haveOtherDetails(before: Entry, after: Entry): boolean {
  return detailsOf(before) !== detailsOf(after);
}

/** Whether two items without a text show other pictures: the comics of two days. */
export function haveOtherPictures(a: Entry, b: Entry): boolean {
  if (bodyOf(a) !== '' || bodyOf(b) !== '') return false;
  const [left, right] = [a, b].map(({ content, summary }) => picturesIn(content ?? summary));
  return left?.length !== 0 && right?.length !== 0 && left?.join('\n') !== right?.join('\n');
}

/** The pictures and recordings in HTML, without their hosts and queries. */
export function picturesIn(html: string | undefined): readonly string[] {
  return linksIn(html).flatMap(({ element, url }) => (element === 'a' ? [] : [pathOf(url)]));
}

function detailsOf(entry: Entry): string {
  const { authors, categories, image, duration, transcripts = [], chapters } = entry;
  const html = entry.content ?? entry.summary;
  const links = linksIn(html).flatMap(({ element, url }) => (element === 'a' ? [pageOf(url)] : []));
  const files = [...transcripts, ...(chapters === undefined ? [] : [chapters])].map(({ url }) => pageOf(url));
  return JSON.stringify([
    [...new Set(links)],
    [...new Set(picturesIn(html))],
    authors.map(({ name }) => name),
    categories.map(({ term }) => term),
    ...[image === undefined ? '' : pathOf(image), duration ?? 0, files],
  ]);
}

function linksIn(html: string | undefined): readonly { readonly element: string; readonly url: string }[] {
  if (!html?.includes('<')) return [];
  return [...html.matchAll(addresses)].map(([, element = '', url = '']) => ({ element: element.toLowerCase(), url }));
}

/** Host and path. */
function pageOf(url: string): string {
  return (canonicalUrl(url) ?? url).replace(/[?#].*$/s, '');
}

function pathOf(url: string): string {
  return pageOf(url).replace(/^[a-z]*:?\/\/[^/]*/i, '');
}
