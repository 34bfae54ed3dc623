/** The layout of a row of the index in memory. */

/** A row is a record of 64 bytes, one cache line: a newcomer is compared with forty rows anywhere in memory. */
export const ROW_WORDS = 16;
/** Offsets in a record, in 32-bit words. */
export const WORD = {
  start: 0,
  title: 1,
  body: 2,
  frame: 3,
  source: 4,
  link: 5,
  seen: 6,
  published: 7,
  story: 8,
  item: 15,
} as const;
/** Offsets in 16-bit halves; the row's vector lengths begin at lengthsAt. */
export const HALF = { shingleCount: 18, bodyWords: 19, lengthsAt: 20, recording: 29 } as const;
/** Offsets in bytes. */
export const BYTE = {
  order: 50,
  titlePart: 51,
  terms: 52,
  shingles: 53,
  numbers: 54,
  titleKind: 55,
  weekdays: 56,
  isCounted: 57,
} as const;
