/** The numbers that decide a join, each with the measurement that set it; those of doubtful pairs are in match/doubts.ts. */

/** Id of the signal of a correction, which takes the lead from what it corrects. */
export const CORRECTED = 'corrected';

/** Set on one half of the labelled stories and checked on the other (`--calibrate` prints the curves); round where flat. */
export const THRESHOLDS = {
  /** Share of all (sampled) phrases at which two bodies are one text, lightly edited: editors' copies begin at .5. */
  copyJaccard: 0.5,
  /** Share of the shorter body's phrases at which it is an excerpt: quotations alone stay below. */
  copyContainment: 0.7,
  /** Minimum sampled phrases that can prove a copy. */
  copySample: 4,
  /** Same-event score that a copy of another member must reach with the seed article; strangers score below .1. */
  copyLead: 0.2,
  /**
   * Minimum different words of each of two articles without any text: below are "Episode 117" and "Version 2.10
   * released". Real feeds give whole items as a title; at 5 none of their labelled pairs is lost.
   */
  titleAlone: 5,
  /**
   * Title cosine above which a title may be borrowed, and the share of a textless article's title that the other body
   * must then contain. All labelled pairs of one event have .18 or more; applied to every title, it took 39 of 3,505
   * joins of recorded feeds.
   */
  titleBorrowed: 0.6,
  titleInBody: 0.15,
  /**
   * Hours within which a copy may correct numbers, and the share it may correct; beyond either, a form was filled in
   * again.
   */
  correctionHours: 24,
  correctedNumbers: 0.34,
  /** Share of the shorter body's phrases from which two texts come from one hand, although they are no copies. */
  takeContainment: 0.4,
  /** Title cosine of a text and its correction. */
  correctedTitle: 0.5,
  /** Words at which equal bodies are no longer a coincidence. */
  exactWords: 12,
  /** Cosine of all terms required of one link in two feeds of one site, whose teasers may share a word or two. */
  siteCosine: 0.05,
  /** Title cosine at which titles agree, and the words of a title that can tell items apart. */
  titlesAgree: 0.2,
  titleTells: 3,
  /** Share of a title's words in its own text, below which the text does not say what it is about. */
  titleInOwnText: 0.15,
  /** Title cosine from which the turn of an event is that of the other title's event. */
  turnTitle: 0.35,
  /** The same under one title and address: "+1" is not one reply. */
  reissuedWords: 6,
  /** Body cosine required when two articles claim one link. */
  linkCosine: 0.3,
  /** Body cosine without which similar titles join nothing; every labelled pair of one event is above. */
  bodyCosine: 0.05,
  /** Mean same-event score required with a story's members: precision on real feeds' pairs comes first. */
  event: 0.5,
  /** What a story of several feeds gains over one of a single feed, which may be a copy made to attract others. */
  severalSources: 0.1,
  /** Minimum same-event score with the seed article, which prevents chains; up to .2 nothing else changes. */
  eventLead: 0.15,
  /**
   * Share of a group's members, the best-fitting ones, over which a long newcomer's mean is taken. Between .67 and .75
   * labelled full texts are separated equally well; at .6 neighbouring rumours on one product merge.
   */
  groupShare: 0.7,
  /** Extra mean score for a short newcomer and a large group: a third item seldom fits two that were joined wrongly. */
  eventGroupShort: 0.08,
  /** Words of a body up to which it is a feed item, and from which it is a full text. */
  shortWords: 60,
  longWords: 160,
} as const;

/** Parts of the same-event score that do not depend on the length of the texts. */
export const EVENT = {
  /**
   * Log-odds for each hour between the two. Of the joins that contents alone make between recorded feeds (the last
   * curve of the calibration), about 22 in each 12 hours occur at any distance: recurring topics. Above these the
   * log-odds of the first 36 hours, 3.4, 2.0 and 1.1, fall by .08 an hour.
   */
  hours: -0.075,
  /** Hours beyond which two reports cover two stages: on that curve half of all later joins are recurring topics. */
  stageHours: 48,
  /** Hours assumed when the times are unknown. */
  unknownHours: 0,
} as const;

/**
 * Weights of the same-event score, a logistic function, for items of up to `shortWords`: fitted on candidate pairs of
 * all sets together, then rounded while the curves stayed flat. Signs and magnitudes agreed on every set that can tell.
 */
export const SHORT_EVENT = {
  bias: -8.48,
  cosine: 2,
  titleCosine: 2.1,
  /** 0: in a feed item all words are first words, and names are too few to count separately. */
  leadCosine: 0,
  nameCosine: 0,
  /** For the logarithm of 1 + nats of rarity. */
  sharedRarity: 2.03,
  /** For each shared distinctive figure, three at most. */
  sharedFigures: 0.6,
  /** When all numbers and dates of the shorter list are replaced by others. */
  numbersApart: -0.6,
  /** For a report paired with a comment on it, a collection or a preview, and for two comments. */
  otherGenre: -1.7,
  /** For different weekdays named in the first words. */
  otherWeekday: -1.3,
  /** For each unit of log-odds by which other stories are nearer than usual. */
  localScaling: 0.6,
} as const;

/** The same weights for bodies of `longWords` and more; between the two lengths the scores are interpolated. */
export const LONG_EVENT = {
  bias: -6.1,
  cosine: 0.1,
  titleCosine: 0.6,
  leadCosine: 7,
  nameCosine: 4.6,
  sharedRarity: 1.4,
  sharedFigures: 0.4,
  numbersApart: -1.9,
  otherGenre: -1.7,
  otherWeekday: -1.2,
  localScaling: 0.25,
} as const;

/**
 * When two texts are one form filled in differently (match/form.ts). Set on the half of the forms set that is not held
 * out, with the labelled copies of the other sets as the counterweight.
 */
export const FORM = {
  /** Cosine of the bodies below which two texts are not compared word by word. */
  minCosine: 0.15,
  /**
   * Share of the shorter text's first words that must agree, in runs of so many words, and their minimum: a notice of one
   * sentence. From 12 to 7 no join of recorded feeds and none of the labelled pairs changes.
   */
  sameWords: 0.6,
  runWords: 2,
  minWords: 7,
  /** The same share of the shorter title's words, without runs. */
  sameTitle: 0.5,
  /** Words that a slot of a text and of a title may hold; a longer difference is a rewritten passage. */
  slotWords: 8,
  titleSlotWords: 4,
  /** Pairs of characters in a word of a script without spaces. */
  pairsInWord: 2,
  /** Inverse document frequency, in nats, from which a word is rare: one item in 250. */
  rareIdf: 5.5,
  /** The same of a word that title and body replace alike, one item in five, and how many words at most. */
  subjectIdf: 1.5,
  subjectWords: 2,
  /** What a rare word counts that is not a name: in the title too, or in the body alone ("spate" for "string"). */
  titleWord: 0.5,
  rareWord: 0.25,
  /** What a slot counts at the beginning or the end, where place lines and bylines are. */
  outerSlot: 0.5,
  /** Share of a body's salient terms that are names at most; above it, the language capitalises all nouns. */
  usualNames: 0.5,
  /** Words from which a text needs more slots than 1, and how many: house styles spell a name in two ways. */
  longWords: 120,
  longSlots: 1.5,
} as const;

/** How near other stories are: see local-scaling.ts. */
export const LOCAL_SCALING = {
  /** Nearest stories used, and the minimum number below which nothing is adjusted. */
  neighbours: 5,
  minNeighbours: 3,
  /** Log-odds that a newcomer usually has with its nearest strangers. */
  usual: -1.3,
  /** Bounds of one story's log-odds: a story as near as the right one counts no more than this. */
  max: 0,
  min: -4,
} as const;

/**
 * When a rewritten article moves out of its story, or may no longer lead it. Set on the replay of recorded feeds, where
 * 427 articles were rewritten in stories of several.
 */
export const REVISION = {
  /**
   * Cosine of salient terms below which it reports something else, for feed items and for full texts. Of strangers 95
   * and 99 in 100 are below; of the labelled full texts of one event none is. The range between this and a newcomer's
   * threshold keeps live pages, corrections and new headlines where they are.
   */
  otherCosine: 0.06,
  otherLong: 0.12,
  /** Below this cosine with its earlier version it is a new text; one with a body then moves out below the next two. */
  newCosine: 0.25,
  farCosine: 0.15,
  farOdds: -3,
  /** Log-odds of one event at which it may lead, as a newcomer could join: those of eventLead. */
  leadOdds: -1.73,
  /** Log-odds assumed for a copy. */
  copyOdds: 5,
  /** Share of its title that the others must contain: an unrelated headline over a copied text is bait. */
  leadTitle: 0.1,
} as const;

/** Limits on a story, so that no feed and no chain can grow one without end, and on the work for one article. */
export const LIMITS = {
  /** Days after it was seen during which an article can be joined. */
  windowDays: 14,
  /** Members of a story. */
  members: 200,
  /** Similar items of one source after which a further one that joins nothing is not offered to other feeds. */
  similarPerSource: 8,
  /** Members that a newcomer is compared with. */
  sampled: 12,
  /** Articles that a newcomer is compared with in full. */
  candidates: 40,
  /** Articles listed under one key, the newest. */
  postings: 64,
  /** Salient terms under which an article is posted, and by which a newcomer searches. */
  postedTerms: 10,
  queryTerms: 16,
  /** Phrases under which an article is posted. */
  postedPhrases: 5,
} as const;
