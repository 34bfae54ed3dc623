/** What a language has to say for the pages: one file per language implements it. */

/** The texts of our own on pages and in feeds, in one language. Placeholders are in braces. */
export interface PageTexts {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** As they stand in a date, from January. */
  readonly months: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  /** With `{weekday}`, `{day}`, `{month}` and `{year}`. */
  readonly dayFormat: string;
  /** With `{day}`, `{month}` and `{year}`. */
  readonly dateFormat: string;
  /** The link past the head of the page. */
  readonly skip: string;
  readonly subscribe: string;
  readonly frontPage: string;
  readonly allStories: string;
  /** Names of navigations, for screen readers. */
  readonly feedsLabel: string;
  readonly pagesLabel: string;
  readonly backLabel: string;
  readonly newer: string;
  readonly older: string;
  /** With `{number}` and `{count}`. */
  readonly pageOf: string;
  /** With `{title}` and `{number}`. */
  readonly pageTitle: string;
  readonly empty: string;
  /** Reading time, with `{minutes}`. */
  readonly readingTime: string;
  /** Mark of an item whose text is an excerpt. */
  readonly excerpt: string;
  /** The same as a sentence. */
  readonly excerptNote: string;
  /** With `{source}`. */
  readonly readItAt: string;
  readonly itsSource: string;
  /** With `{source}`. */
  readonly readAt: string;
  /** A heading. */
  readonly alsoCoveredBy: string;
  /** With `{sources}`. */
  readonly alsoIn: string;
  /** With `{count}`. */
  readonly andMore: string;
  /** With `{authors}`. */
  readonly by: string;
  readonly about: string;
  readonly published: string;
  readonly textChanged: string;
  readonly sourcesChanged: string;
  readonly tags: string;
  readonly untitled: string;
  readonly media: string;
  /** With `{file}`. */
  readonly download: string;
  readonly sources: string;
  readonly website: string;
  readonly previousStory: string;
  readonly nextStory: string;
  /** Mark of a story that is new since the last visit. */
  readonly isNew: string;
  /** The button. */
  readonly search: string;
  /** Label of the search box. */
  readonly searchStories: string;
  /** With `{query}`. */
  readonly searchTitle: string;
  readonly nothingFound: string;
  /** With `{count}`. */
  readonly newestShown: string;
  readonly searchHelp: string;
  readonly searchTooLong: string;
  readonly searchUnavailable: string;
  /** The end of a digest, with `{count}`. */
  readonly moreStories: string;
  /** How to stop a digest: with `{link}`. */
  readonly stopMail: string;
  /** The same without a link. */
  readonly stopMailByReply: string;
  /** With `{j}`, `{k}`, `{o}` and `{u}`. */
  readonly keys: string;
}
