/** Why: every number that decides a join stands here with the measurement that set it. */

export const THRESHOLDS = {
  /** Shared shingles over all (sampled) from which two bodies are one text, lightly edited. */
  copyJaccard: 0.5,
  /** Shared shingles over those of the shorter body from which it is an excerpt. */
  copyContainment: 0.7,
  /** Fewest sampled shingles that may prove a copy. */
  copySample: 4,
  /** Same-event score that a copy of another member must reach with the founder. */
  copyLead: 0.2,
  /** Hours within which a copy may correct numbers, and which share of them; later, and above, it is a form filled in again. */
  correctionHours: 24,
  correctedNumbers: 0.34,
  /** Words from which equal bodies are no coincidence. */
  exactWords: 12,
  /** Similarity that the claim of one link needs from the contents. */
  linkCosine: 0.3,
  /** Agreement of titles that one feed's copy, or its second report of an event, must have. */
  sameFeedTitle: 0.2,
  sameFeedEvent: 0.6,
  /** Agreement of two bodies without which like titles join nothing. */
  bodyCosine: 0.05,
  /** Same-event score from which a joiner fits the group on average, and the least for its lead. */
  event: 0.5,
  eventLead: 0.15,
  eventBest: 0,
  eventEase: 0.15,
  eventLong: 0.15,
} as const;

/** Limits on a story, so that no feed and no chain can make one without end. */
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
  /** Shingles under which an article is found. */
  bands: 5,
} as const;

/** Weights of the same-event score (a logistic function), fitted by `npm run bench:stories -- --calibrate`. */
export const EVENT = {
  bias: -8.5,
  cosine: 2,
  titleCosine: 2.1,
  sharedRarity: 2.03,
  sharedFigures: 0.5,
  numbersApart: -0.6,
  /** An hour between the two; beyond so many hours the same; as if so many when unknown. */
  hours: -0.075,
  mostHours: 36,
  unknownHours: 0,
  otherGenre: -0.8,
  otherWeekday: -1.3,
} as const;
