/** Why: the store answers without ever waiting, so work over thousands of records lets the server and its readers have a turn now and then. */
import { setImmediate } from 'node:timers/promises';

/** Fifty articles placed or rendered take some 50 ms: no reader notices that. */
const STEPS = 50;

/** To be awaited once a step: every `steps`th time all that waits in the event loop has its turn. */
export function givingWay(steps = STEPS): () => Promise<void> {
  let done = 0;
  return async () => {
    if (++done % steps === 0) await setImmediate();
  };
}
