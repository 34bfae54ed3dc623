/** The enclosures of a story on its page: players that need no script, and links to download the files. */
import type { PublishedItem } from '../../model/published-feed.ts';
import { type HtmlNode, h } from '../html-writer.ts';
import { type CompleteEnclosure, completeEnclosures } from '../media.ts';
import { fillText, type PageTexts } from '../texts/index.ts';
import { webUrl } from '../web-url.ts';

/** Files that are shown at most: some feeds list every size of every picture. */
const MAX_FILES = 12;

/** The files of an item; undefined without any. Pictures that the item shows are left out. */
export function mediaPlayers(item: PublishedItem, texts: PageTexts): HtmlNode {
  const files = filesOf(item).slice(0, MAX_FILES);
  if (files.length === 0) return undefined;
  return h(
    'section',
    { class: 'media', 'aria-label': texts.media },
    ...files.map((file, at) => player(file, item, at === 0, texts)),
  );
}

/** Enclosures, and the audio and video files that the feed lists besides them. */
function filesOf({ enclosures, media = [], image, html }: PublishedItem): readonly CompleteEnclosure[] {
  const played = media.filter(({ type, isGrouped }) => isGrouped !== true && /^(?:audio|video)\//.test(type ?? ''));
  const shown = webUrl(image?.url);
  return completeEnclosures([...enclosures, ...played]).filter(
    ({ url, type }) => !type.startsWith('image/') || (url !== shown && !html.includes(new URL(url).pathname)),
  );
}

function player(
  { url, type, length }: CompleteEnclosure,
  item: PublishedItem,
  isFirst: boolean,
  texts: PageTexts,
): HtmlNode {
  const kind = type.split('/')[0];
  // The policy of our pages plays nothing that is sent without TLS; the link stays.
  const isPlayable = url.startsWith('https:') && (kind === 'audio' || kind === 'video');
  const label = isPlayable ? { 'aria-label': fileName(url) } : {};
  const poster = kind === 'video' ? webUrl(item.image?.url) : undefined;
  const facts = [
    isFirst && item.duration !== undefined ? durationInWords(item.duration) : undefined,
    length > 0 ? sizeInWords(length) : undefined,
  ].filter((fact) => fact !== undefined);
  return h(
    'figure',
    {},
    isPlayable ? h(kind, { controls: true, preload: 'none', src: url, poster, ...label }) : undefined,
    h(
      'figcaption',
      {},
      h('a', { href: url, rel: 'noopener', download: true }, fillText(texts.download, { file: fileName(url) })),
      facts.length === 0 ? undefined : ` (${facts.join(', ')})`,
    ),
  );
}

/** The last part of the address, as the name of the file. */
function fileName(url: string): string {
  const { pathname, hostname } = new URL(url);
  const name = pathname.split('/').at(-1) ?? '';
  return decoded(name) || hostname;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `38 min`, `1 h 12 min`, `45 s`. */
function durationInWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Bytes in the largest decimal unit that keeps the number below 1000. */
function sizeInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(value < 9.95 && unit > 0 ? 1 : 0)} ${units[unit]}`;
}
