/** Times in 32 bits: seconds suffice, as only hours are compared. */

const MS = 1000;
const LAST_SECOND = 0xffffffff;

/** Milliseconds since the epoch (NaN: unknown) as 32-bit seconds, up to 2106; 0 for unknown. */
export function toSeconds(ms: number): number {
  return Number.isNaN(ms) ? 0 : Math.min(LAST_SECOND, Math.max(1, Math.floor(ms / MS)));
}

/** The reverse of {@link toSeconds}. */
export function toMs(seconds: number | undefined): number {
  return seconds === undefined || seconds === 0 ? Number.NaN : seconds * MS;
}
