/** Why: hours are compared, not milliseconds, so that a time takes 32 bits. */

const MS = 1000;
const LAST_SECOND = 0xffffffff;

/** Seconds since the epoch in 32 bits (to 2106), 0 for unknown. */
export function toSeconds(ms: number): number {
  return Number.isNaN(ms) ? 0 : Math.min(LAST_SECOND, Math.max(1, Math.floor(ms / MS)));
}

export function toMs(seconds: number | undefined): number {
  return seconds === undefined || seconds === 0 ? Number.NaN : seconds * MS;
}
