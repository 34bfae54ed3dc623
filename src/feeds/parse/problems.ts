/** Why: every way in which a document can be wrong has one short name and one sentence, here and nowhere else. */
import type { FeedProblem } from '../../model/parsed-feed.ts';

/** The document gives no feed. */
const errors = {
  empty: 'The document is empty.',
  'html-page': 'This is an HTML page, not a feed.',
  opml: 'This is an OPML list of feeds, not a feed.',
  'json-not-a-feed': 'This is JSON, but not a JSON Feed.',
  'bad-json': 'This looks like JSON, but it cannot be read.',
  'not-a-feed': 'This is no feed: it has no rss, feed, rdf:RDF or channel element.',
  binary: 'This is binary data, not a feed.',
  'doctype-repeated': 'The document has more than one DOCTYPE and is refused.',
} as const;

/** The feed is read all the same. */
const warnings = {
  truncated: 'The document ends in the middle: only its whole items are used.',
  'no-items': 'The feed has no items.',
  'bad-date': 'Some dates cannot be read.',
  'too-many-items': 'The feed has more items than are read: only the newest are used.',
  'too-deep': 'Some elements are nested too deeply and were left out.',
  'entities-exhausted': 'The document expands its own entities without measure: they were cut off.',
  'control-characters': 'The document contains characters that XML forbids: they were removed.',
  'junk-before-feed': 'Something else stands before the feed: it was skipped.',
  charset: 'The document is not in the character set that it claims.',
  'bad-version': 'The version of the JSON Feed is unknown: it was read as version 1.1.',
} as const;

/** Only the beginning of the body came, by what cut it off. */
export const truncations = {
  size: 'the document is larger than the limit (maxSize)',
  cut: 'the answer broke off before its end',
} as const;

export type ErrorCode = keyof typeof errors;
export type WarningCode = keyof typeof warnings;

/** `detail` is put in brackets behind the sentence; it may come from outside and is cut at 200 characters. */
export function errorOf(code: ErrorCode, detail?: string): FeedProblem {
  return { code, message: sentence(errors[code], detail), severity: 'error' };
}

export function warningOf(code: WarningCode, detail?: string): FeedProblem {
  return { code, message: sentence(warnings[code], detail), severity: 'warning' };
}

function sentence(text: string, detail: string | undefined): string {
  return detail ? `${text.slice(0, -1)} (${detail.replace(/\s+/g, ' ').slice(0, 200)}).` : text;
}
