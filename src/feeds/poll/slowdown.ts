/** Slows down feeds whose stories have no readers; off unless the operator enables it. */
import { type Instant, toMs } from '../../model/time.ts';

/** An output counts as unread after this time without a request. */
const UNREAD_AFTER_MS = 30 * 86_400_000;
const TIMES_SLOWER = 4;

/**
 * Factor on our own interval: 4 if no output with this feed's stories was fetched for 30 days, otherwise 1.
 * `lastReadAt` is undefined when nothing is known; the factor is then 1. `now` in milliseconds since the epoch.
 */
export function slowdownOf(lastReadAt: Instant | undefined, now: number): number {
  return lastReadAt !== undefined && now - toMs(lastReadAt) > UNREAD_AFTER_MS ? TIMES_SLOWER : 1;
}
