/** Limits how far the heap grows with garbage: V8 lets one of some dozen MiB grow up to fourfold where the machine has much memory. */
import { setFlagsFromString } from 'node:v8';

/**
 * Growth beyond what is in use, in percent, before all of a heap is collected. Measured (`docs/speed.md`): a fifth less memory in a
 * first pass than with V8's default, for a tenth more CPU time at most, none of it in the thread that answers readers.
 */
const MAX_GROWTH_PERCENT = 50;

/** Limits the heaps of this process, those of its threads too. V8 reads the flag at each collection, so it takes effect at once. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${MAX_GROWTH_PERCENT}`);
}
