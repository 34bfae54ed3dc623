/** Why: every number that decides a join stands here with the measurement that set it. */

/**
 * Set on one half of the labelled stories and looked at on the other (`npm run bench:stories -- --calibrate` prints the
 * curves). Where the curve is flat the value is round.
 */
export const THRESHOLDS = {
  /** Shared phrases over all (sampled) from which two bodies are one text, lightly edited: .5 is where editors' copies begin. */
  copyJaccard: 0.5,
  /** Shared phrases over those of the shorter body from which it is an excerpt: quoting alone stays below. */
  copyContainment: 0.7,
  /** Fewest sampled phrases that may prove a copy. */
  copySample: 4,
  /** Same-event score that a copy of another member must reach with the founder; strangers score below .1. */
  copyLead: 0.2,
  /**
   * Different words that two articles without any text must have each: below are "Episode 117" and "Version 2.10 released". Real
   * feeds give whole items as a title; at 5 no labelled pair of theirs is lost.
   */
  titleAlone: 5,
  /**
   * Agreement of titles above which one may be borrowed, and the share of the title of an article without a text that the other's
   * body must tell then. All labelled pairs of one event have .18 or more; asked of all titles, 39 of 3,505 joins of recorded
   * feeds went.
   */
  titleBorrowed: 0.6,
  titleTold: 0.15,
  /** Hours within which a copy may correct numbers, and which share of them; later, and above, a form was filled in again. */
  correctionHours: 24,
  correctedNumbers: 0.34,
  /** Words from which equal bodies are no coincidence. */
  exactWords: 12,
  /** Likeness of contents that the claim of one link needs. */
  linkCosine: 0.3,
  /** Agreement of titles that one feed's copy, or its second report of an event, must have: recorded feeds' standing texts. */
  sameFeedTitle: 0.2,
  sameFeedEvent: 0.6,
  /** Agreement of two bodies without which like titles join nothing; every labelled pair of one event is above. */
  bodyCosine: 0.05,
  /** Mean same-event score that a newcomer must reach with a story's members: precision of real feeds' pairs comes first. */
  event: 0.5,
  /** Least same-event score with the founder: what keeps chains from forming; up to .2 nothing else changes. */
  eventLead: 0.15,
  /**
   * Share of a group's members, those that it fits best, which a newcomer with a long body must fit in the mean. Between .67 and
   * .75 labelled full texts are told apart alike; at .6 neighbouring rumours on one product run into each other.
   */
  groupShare: 0.7,
  /** How much more than with one member a newcomer with a short body needs with a large group: of two items joined wrongly a third seldom fits both. */
  eventGroupShort: 0.08,
  /** Words of a body up to which it is a feed item, and from which it is a full text. */
  shortWords: 60,
  longWords: 160,
} as const;

/** What the same-event score is of, whatever the length of the texts. */
export const EVENT = {
  /**
   * For each hour between the two. Of joins that contents alone make between recorded feeds (the calibration's last curve),
   * about 22 in each 12 hours are there at any distance, topics that come again; above these the log-odds of the first
   * 36 hours, 3.4, 2.0 and 1.1, fall by .08 an hour.
   */
  hours: -0.075,
  /** Further apart two reports are of two stages: on that curve from here on half of all joins or more are topics come again. */
  stageHours: 48,
  /** What is taken for the hours when nobody knows them. */
  unknownHours: 0,
} as const;

/**
 * Weights of the same-event score, a logistic function, for items of up to `shortWords`: fitted on candidate pairs of all
 * sets together, then rounded while the curves stayed flat. Signs and order of size were the same on every set that can tell.
 */
export const SHORT_EVENT = {
  bias: -8.48,
  cosine: 2,
  titleCosine: 2.1,
  /** In a feed item all words are first words, and too few names to count apart. */
  leadCosine: 0,
  nameCosine: 0,
  /** For the logarithm of 1 + nats of rarity. */
  sharedRarity: 2.03,
  /** For each shared telling figure, three at most. */
  sharedFigures: 0.6,
  /** For all numbers and dates of the shorter list replaced by others. */
  numbersApart: -0.6,
  /** A report against a comment on it or a preview of it. */
  otherGenre: -1.7,
  /** Different weekdays named in the first words. */
  otherWeekday: -1.3,
  /** For each unit of log-odds by which other stories are nearer than usual. */
  crowd: 0.6,
} as const;

/** The same for bodies of `longWords` and more; between the two lengths the scores are mixed. */
export const LONG_EVENT = {
  bias: -6.1,
  cosine: 0.1,
  titleCosine: 0.6,
  leadCosine: 7,
  nameCosine: 4.6,
  sharedRarity: 1.4,
  sharedFigures: 0.4,
  numbersApart: -1.9,
  otherGenre: -0.5,
  otherWeekday: -1.2,
  crowd: 0.25,
} as const;

/**
 * What makes two full texts doubtful. Set on 583 articles from as many sites, 420 of them not in English, of which some ten
 * pairs tell one event: without doubts 87 of them are joined to another, with them 26, at the price of .003 in B³ of the
 * labelled full texts.
 */
export const DOUBTS = {
  /** For titles that have nothing in common, up to an agreement of titlesAgree. */
  titlesApart: 1.5,
  titlesAgree: 0.25,
  /**
   * For each unit by which the share of running words that the index knows is below familiar: while a language is new,
   * all its words seem rare. An index that has read nothing knows .84 of an English text or more, .1 to .6 of others.
   */
  unfamiliar: 20,
  familiar: 0.75,
  /** Agreement of names from which there is no doubt. */
  namesAgree: 0.5,
} as const;

/** How near other stories are: see crowd.ts. */
export const LOCAL_SCALING = {
  /** Stories asked, and how few of them say nothing. */
  asked: 5,
  fewest: 3,
  /** The log-odds that a newcomer usually has with its nearest strangers. */
  usual: -1.3,
  /** Bounds of one story's log-odds: one that is as near as the right one is not counted for more. */
  most: 0,
  least: -4,
} as const;

/**
 * When an article that was rewritten leaves its story, or may not stand for it. Set on the replay of recorded feeds, where 427
 * articles were rewritten beside others of their story.
 */
export const REVISION = {
  /**
   * Agreement of telling words below which it tells something else, of feed items and of full texts. Of strangers 95 and 99 of
   * 100 are below, of the labelled full texts of one event none is. Between here and the joining of a newcomer lies what keeps
   * live pages, corrections and other headlines where they are.
   */
  otherCosine: 0.06,
  otherLong: 0.12,
  /** Below this agreement with what it told before it is another text, and one with a body leaves below these two. */
  newCosine: 0.25,
  farCosine: 0.15,
  farOdds: -3,
  /** Log-odds of one event from which it may stand for the others as a newcomer could: those of eventLead. */
  leadOdds: -1.73,
  /** The log-odds taken for a copy. */
  copyOdds: 5,
  /** Share of its title that must be known to the others: a headline about something else over a copied text is a bait. */
  leadTitle: 0.1,
} as const;

/** Limits on a story, so that no feed and no chain can make one without end, and on the work for one article. */
export const LIMITS = {
  /** Days an article can be joined after it was seen. */
  windowDays: 14,
  /** Members of a story. */
  members: 200,
  /** Members of a story from one source, where there are several. */
  ofOneSource: 8,
  /** Members that a newcomer is compared with. */
  compared: 12,
  /** Articles that a newcomer is compared with in full. */
  candidates: 40,
  /** Articles looked at under one word, newest first. */
  postings: 64,
  /** Words under which an article is found, and words by which it looks. */
  posted: 10,
  asked: 16,
  /** Phrases under which an article is found. */
  bands: 5,
} as const;
