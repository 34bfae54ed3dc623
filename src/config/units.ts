/** Parses durations such as `15 minutes` into seconds, and sizes such as `16 MiB` into bytes. */

const SECONDS = new Map<string, number>([
  ['s', 1],
  ['second', 1],
  ['m', 60],
  ['minute', 60],
  ['h', 3600],
  ['hour', 3600],
  ['d', 86_400],
  ['day', 86_400],
  ['w', 604_800],
  ['week', 604_800],
]);

const BYTES = new Map<string, number>([
  ['B', 1],
  ['kB', 1000],
  ['MB', 1_000_000],
  ['GB', 1_000_000_000],
  ['KiB', 1024],
  ['MiB', 1024 ** 2],
  ['GiB', 1024 ** 3],
]);

/** A duration: `30s`, `15m`, `2h`, `90d`, `1w`, or the unit in full. */
export const DURATION = /^\d+(\.\d+)? ?(s|m|h|d|w|seconds?|minutes?|hours?|days?|weeks?)$/;

/** A size: `500 kB`, `16 MiB`. */
export const SIZE = /^\d+(\.\d+)? ?(B|kB|MB|GB|KiB|MiB|GiB)$/;

/** Seconds in `text`; undefined when it is not a duration. */
export function parseDuration(text: string): number | undefined {
  const [amount, unit] = split(text, DURATION);
  const factor = SECONDS.get(unit) ?? SECONDS.get(unit.replace(/s$/, ''));
  return factor === undefined ? undefined : amount * factor;
}

/** Bytes in `text`, rounded to a whole number; undefined when it is not a size. */
export function parseSize(text: string): number | undefined {
  const [amount, unit] = split(text, SIZE);
  const factor = BYTES.get(unit);
  return factor === undefined ? undefined : Math.round(amount * factor);
}

function split(text: string, pattern: RegExp): [number, string] {
  if (!pattern.test(text)) return [0, ''];
  return [Number.parseFloat(text), text.replace(/^[\d. ]+/, '')];
}
