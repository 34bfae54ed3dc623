/** The problems of a document: every way in which it can be wrong has one short code and one sentence, defined here. */
import type { FeedProblem } from '../../model/parsed-feed.ts';

/** The document is not a feed. */
const errors = {
  empty: 'The document is empty.',
  'html-page': 'This is an HTML page, not a feed.',
  opml: 'This is an OPML list of feeds, not a feed.',
  'json-not-a-feed': 'This is JSON, but not a JSON Feed.',
  'bad-json': 'This looks like JSON, but it cannot be read.',
  'not-a-feed': 'This is not a feed: it has no rss, feed, rdf:RDF or channel element.',
  binary: 'This is binary data, not a feed.',
  'doctype-repeated': 'The document has more than one DOCTYPE, so it was rejected.',
} as const;

/** The feed is read despite the problem. */
const warnings = {
  truncated: 'The document is cut off: only its complete items are used.',
  'no-items': 'The feed has no items.',
  'bad-date': 'Some dates cannot be read.',
  'too-many-items': 'The feed has too many items: only the newest are used.',
  'too-deep': 'Some elements are nested too deeply and were dropped.',
  'entities-exhausted': 'The entities that the document declares expand beyond the limit: the rest were dropped.',
  'control-characters': 'The document contains characters that XML forbids: they were removed.',
  'junk-before-feed': 'Other content comes before the feed: it was skipped.',
  charset: 'The document is not in the character set that it declares.',
  'json-syntax': 'The JSON has syntax errors: they were corrected.',
  'bad-version': 'The version of this JSON Feed is unknown: it was read as version 1.1.',
} as const;

/** Messages for a body of which only the beginning arrived, by cause. */
export const truncations = {
  size: 'the document is larger than the limit (maxSize)',
  cut: 'the connection closed before the end of the response',
} as const;

/** Codes of documents that are not feeds. */
export type ErrorCode = keyof typeof errors;
/** Codes of problems that leave a feed readable. */
export type WarningCode = keyof typeof warnings;

/** An error; `detail` follows the sentence in brackets. It may be untrusted and is cut at 200 characters. */
export function errorOf(code: ErrorCode, detail?: string): FeedProblem {
  return { code, message: sentence(errors[code], detail), severity: 'error' };
}

/** A warning; `detail` as in `errorOf`. */
export function warningOf(code: WarningCode, detail?: string): FeedProblem {
  return { code, message: sentence(warnings[code], detail), severity: 'warning' };
}

function sentence(text: string, detail: string | undefined): string {
  return detail ? `${text.slice(0, -1)} (${detail.replace(/\s+/g, ' ').slice(0, 200)}).` : text;
}
