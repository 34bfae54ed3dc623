/** Logs a feed's change of health once: when it starts to fail, with the reason, and when it works again. */
import type { WorkContext } from '../app/work-context.ts';
import { describeState } from '../feeds/poll/describe-state.ts';
import { stateFor } from '../feeds/poll/validators.ts';
import type { FeedSource, FeedState } from '../model/source.ts';

const isFailing = (state: FeedState | undefined): boolean => state !== undefined && state.failures > 0;

/** Compares the state of a feed before and after a poll, and logs what changed. */
export function logFeedHealth(
  source: FeedSource,
  before: FeedState | undefined,
  after: FeedState,
  { log, clock }: Pick<WorkContext, 'log' | 'clock'>,
): void {
  const known = stateFor(source, before);
  const context = { feed: source.id, state: describeState(after, clock()) };
  if (after.stopped !== undefined && known?.stopped === undefined) log.warn(context, 'a feed is gone');
  else if (isFailing(after) && !isFailing(known)) log.warn(context, 'a feed fails');
  else if (after.pendingMove?.needsOperator === true && known?.pendingMove?.needsOperator !== true)
    log.warn(context, 'a feed has moved to another origin; change its url in the configuration if you trust it');
  else if (isFailing(known) && !isFailing(after)) log.info(context, 'a feed works again');
}
