/** Parses any bytes that a feed's address serves into one record, or says what they are instead. */
import type { FeedProblem, ParsedFeed } from '../../model/parsed-feed.ts';
import { decodeDocument } from '../bytes/decode.ts';
import { undoDoubleEncoding } from '../bytes/double-encoding.ts';
import { MAX_EXPANSION } from '../bytes/entities.ts';
import { resolveUrl } from '../links/urls.ts';
import { readJsonFeed } from './json-feed.ts';
import { errorOf } from './problems.ts';
import { readFeedXml, type Surroundings } from './read-feed-xml.ts';

/** What is known about the document besides its bytes. */
export interface ParseOptions {
  /** `Content-Type` of the response. Default: the header in `headers`, else the charset is detected. */
  readonly contentType?: string;
  /** Address of the document after redirects: the base of relative links. Default: none, and relative links are dropped. */
  readonly url?: string;
  /**
   * Response headers, names in lower case. Used: `content-location`, `content-language`, and `content-type` as a
   * fallback. Default: none.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** Characters that the document's own entities may add in all; default {@link MAX_EXPANSION}. */
  readonly maxExpansion?: number;
}

/** First bytes of binary files that are served in place of feeds: gzip, zip, PDF, PNG, JPEG, GIF, bzip2, zstd. */
const binaryMarks: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x5a, 0x68],
  [0x28, 0xb5, 0x2f, 0xfd],
];

/**
 * Parses a feed of any format from its bytes. Never throws, whatever the document contains: if `feed` is absent,
 * `problems` says what the document is. Time and memory are linear in its size; 50 MB take about 300 MB of memory.
 *
 * @example
 * const { feed, entries, problems } = await parseFeed(bytes, { url: 'https://courier.example/feed.xml' });
 */
export async function parseFeed(bytes: Uint8Array, options: ParseOptions = {}): Promise<ParsedFeed> {
  if (binaryMarks.some((mark) => mark.every((byte, i) => bytes[i] === byte))) return nothing(errorOf('binary'));
  const decoded = decodeDocument(bytes, options.contentType ?? options.headers?.['content-type']);
  const text = undoDoubleEncoding(decoded.text);
  const around = surroundings(options);
  const start = text.search(/[^\s\ufeff\0]/);
  if (start < 0) return nothing(errorOf('empty'));
  const first = text.charAt(start);
  const read =
    first === '{' || first === '[' ? readJsonFeed(text.slice(start), around) : await readFeedXml(text, around);
  const isUnrecognised = read.problems.some(({ code }) => code === 'not-a-feed' || code === 'empty');
  return isUnrecognised && isBinary(bytes) ? nothing(errorOf('binary')) : read;
}

/**
 * Whether bytes that are not a feed are not text either: outside UTF-16 and UTF-32, text has hardly any control
 * character.
 */
function isBinary(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 1_000);
  const controls = beginning.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  return controls.length * 20 > beginning.length;
}

function nothing(problem: FeedProblem): ParsedFeed {
  return { entries: [], problems: [problem] };
}

function surroundings({ url, headers, maxExpansion = MAX_EXPANSION }: ParseOptions): Surroundings {
  const location = resolveUrl(headers?.['content-location'], url);
  return {
    maxExpansion,
    base: location ?? (url || undefined),
    language: headers?.['content-language']?.split(',')[0]?.trim() || undefined,
  };
}
