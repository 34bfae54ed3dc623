/** The kinds of boilerplate phrases that every language file has, and how each is looked up. */

/**
 * Kinds of boilerplate phrases. Phrases are written as they appear on pages; case, accents and punctuation do not
 * matter, and `#` matches a number. Each kind says whether a phrase is a whole line, the start of one, or a part of
 * one.
 */
export const KINDS = [
  /** Whole line: heading or button of a reply form ("Leave a Reply", "Post Comment"). Start: "Leave a Reply to …". */
  'replyForm',
  /** Part of a line: sentence of a reply form ("Your email address will not be published."). */
  'replyNotice',
  /**
   * Whole line: label of a field of such a form ("Name *"); common words, evidence only together with the two above.
   */
  'replyField',
  /** Whole line or start: heading of a comment thread ("3 comments", "2 thoughts on …"). */
  'commentsHeading',
  /** Whole line: link under a comment ("Reply", "Log in to Reply"). */
  'commentAction',
  /** Whole line or start: a link to another article inside the text ("Read more: …", "See also …"). */
  'readMore',
  /** Whole line: heading of a list of other articles ("Related articles", "Most read"). */
  'related',
  /**
   * Whole line: share links ("Share this", "Share on Facebook"). Start only of lines that are links: some are one short
   * word.
   */
  'share',
  /** Part of a line: an invitation to a newsletter, app or channel. */
  'newsletter',
  /** Whole line: the label over an advertisement. */
  'advertisement',
  /** Part of a line: consent to cookies or to embedded content. */
  'cookie',
  /** Start, before a colon or alone: list of tags or sections ("Tags:", "Filed under"). */
  'tags',
  /** Start: before an author's name ("By", "Written by"). */
  'byline',
  /** Start, before a colon or a name: who took the picture ("Photo:", "Image credit"). */
  'photoCredit',
  /** Start or part: rights notice ("All rights reserved"). */
  'copyright',
  /** Whole line: page tools ("Print this page", "Font size", "Listen to this article", "Skip to content"). */
  'printTools',
  /** Start: an invitation to follow an account ("Follow us on"). */
  'followUs',
  /** Part of a line: the rest is for subscribers only. */
  'paywall',
  /** Start, before a colon or dash: prefix of a headline ("Live:", "Breaking"). */
  'liveUpdates',
] as const;

/** A kind of boilerplate phrase. */
export type WordKind = (typeof KINDS)[number];

/** The phrases of one language: for each kind one string, with `|` between the phrases. */
export type LanguageWords = Readonly<Record<WordKind, string>> & {
  /** BCP 47 primary language subtag. */
  readonly language: string;
  /** The most common short words of the language, by which it is detected. */
  readonly common: string;
};
