/** Why: the log says once that a feed begins to fail and why, and once that it works again, and nothing in between. */
import type { AppContext } from '../app/app.ts';
import { describeState } from '../feeds/poll/describe-state.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { FeedSource, FeedState } from '../model/source.ts';

const isFailing = (state: FeedState | undefined): boolean => state !== undefined && state.failures > 0;

/** Compares what was remembered of a feed before a poll and after it. */
export function logFeedHealth(
  source: FeedSource,
  before: FeedState | undefined,
  after: FeedState,
  { log, clock }: Pick<AppContext, 'log' | 'clock'>,
): void {
  const known = stateFor(source, before);
  const said = { feed: source.id, state: describeState(after, clock()) };
  if (after.stopped !== undefined && known?.stopped === undefined) log.warn(said, 'a feed is gone');
  else if (isFailing(after) && !isFailing(known)) log.warn(said, 'a feed fails');
  else if (after.pendingMove?.needsOperator === true && known?.pendingMove?.needsOperator !== true)
    log.warn(said, 'a feed has moved to another origin and does not follow by itself');
  else if (isFailing(known) && !isFailing(after)) log.info(said, 'a feed works again');
}
