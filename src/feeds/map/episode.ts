/** What an episode of a podcast or a video has besides its file: its length, transcripts and chapters. */
import { defined } from '../../model/defined.ts';
import type { Entry, LinkedFile, ParsedEntry } from '../../model/entry.ts';
import { resolveUrl } from '../links/urls.ts';
import { attribute, type Element } from '../xml/element.ts';
import type { Fields } from './field-names.ts';
import { plainText } from './reading.ts';

/** More transcripts than languages that anybody publishes one in. */
const maxFiles = 50;
/** Media files of an item that are stored. */
const maxStored = 30;
/** Seconds; longer ones are errors. */
const maxSeconds = 10 * 86_400;

/** Seconds of a duration: `3723`, `1:02:03`, `62:03` or `PT1H2M3S`; undefined for anything else. */
export function secondsOf(text: string | undefined): number | undefined {
  const written = text?.trim() ?? '';
  const clock = /^(?:(\d{1,3}):)?(\d{1,5}):(\d{1,2})(?:\.\d+)?$/.exec(written);
  const iso = /^PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?$/i.exec(written);
  const [, hours, minutes, seconds] = clock ?? iso ?? [];
  const value =
    clock || iso
      ? Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
      : /^\d{1,7}(?:\.\d+)?$/.test(written)
        ? Math.round(Number(written))
        : 0;
  return value > 0 && value <= maxSeconds ? value : undefined;
}

function fileOf(element: Element): LinkedFile | undefined {
  const url = resolveUrl(attribute(element, 'url') ?? attribute(element, 'href') ?? plainText(element), element.base);
  if (url === undefined) return undefined;
  const word = (name: string): string | undefined => attribute(element, name)?.trim() || undefined;
  return defined({ url, type: word('type'), language: word('language'), rel: word('rel') });
}

/** The transcripts and chapters of an item (`podcast:transcript`, `podcast:chapters`). */
export function readEpisode(fields: Fields): Pick<ParsedEntry, 'transcripts' | 'chapters'> {
  const elements = fields.get('podcast');
  if (elements === undefined) return {};
  const named = (name: string): LinkedFile[] =>
    elements.filter((element) => element.name === name).flatMap((element) => fileOf(element) ?? []);
  const transcripts = named('podcast:transcript').slice(0, maxFiles);
  const [chapters] = named('podcast:chapters');
  return { ...(transcripts.length > 0 ? { transcripts } : {}), ...(chapters ? { chapters } : {}) };
}

/** The parts of an item that an entry stores for the formats that have a place for them. */
export function episodeOf(item: ParsedEntry): Pick<Entry, 'media' | 'duration' | 'transcripts' | 'chapters'> {
  const files = new Set(item.enclosures.map(({ url }) => url));
  const media = item.media.filter(({ url }) => !files.has(url) && url !== item.image).slice(0, maxStored);
  return defined({
    media: media.length > 0 ? media : undefined,
    duration: secondsOf(item.duration) ?? item.media.find(({ duration }) => duration !== undefined)?.duration,
    transcripts: item.transcripts,
    chapters: item.chapters,
  });
}
