/** Why: a feed whose stories nobody fetches from us may be asked more rarely; the operator has to want it. */
import { type Instant, toMs } from '../../model/time.ts';

const UNREAD_AFTER_MS = 30 * 86_400_000;
const TIMES_SLOWER = 4;

/**
 * By how much our own interval is stretched: 4 when no output with this feed's stories was fetched for 30 days, else 1.
 * `lastReadAt` is undefined when nothing is known, which slows nothing. `now` in milliseconds since the epoch.
 */
export function slowdownOf(lastReadAt: Instant | undefined, now: number): number {
  return lastReadAt !== undefined && now - toMs(lastReadAt) > UNREAD_AFTER_MS ? TIMES_SLOWER : 1;
}
