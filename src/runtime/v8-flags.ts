/**
 * Settings of V8 for commands and for processes that run passes. The defaults suit browsers: a heap with much memory around it, and
 * pages whose code is compiled as early as possible.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Growth beyond what is in use, in percent, before all of a heap is collected; V8 lets one of some dozen MiB grow up to fourfold. Measured
 * (`docs/speed.md`): a fifth less memory in a first pass than with V8's default, for a tenth more CPU time at most, none of it in the
 * thread that answers readers.
 */
const MAX_GROWTH_PERCENT = 50;

/**
 * Bytes of bytecode that a function runs before it is compiled with all optimisations; 4 times the default of Node 20. A pass calls
 * thousands of functions, most of them for a few seconds, and their compilation was a quarter of its CPU time (`docs/speed.md`),
 * and a tenth of that of a short command.
 */
const OPTIMISATION_BUDGET = 540_000;

/** From this version on, Node's V8 has a quick compiler in between (Maglev) and decides by other means. */
const FIRST_WITH_MAGLEV = 22;

/** Limits the growth of the heaps of this process and its threads, and what is spent on compiling them. */
export function setV8Flags(): void {
  setFlagsFromString(`--heap-growing-percent=${MAX_GROWTH_PERCENT}`);
  limitCompilation();
}

/**
 * Limits what is spent on compiling alone: most commands end before compiled code pays. V8 reads its flags whenever it decides, so they
 * take effect at once.
 */
export function limitCompilation(): void {
  if (Number.parseInt(process.versions.node, 10) < FIRST_WITH_MAGLEV)
    setFlagsFromString(`--interrupt-budget=${OPTIMISATION_BUDGET}`);
}
