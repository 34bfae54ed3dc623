/** Parses the end of a mute: a day or a time. */

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;
const DAY_MS = 86_400_000;

/** The end in milliseconds since the epoch: of a day, its end in UTC. Undefined when `text` is neither a day nor a time. */
export function parseUntil(text: string): number | undefined {
  if (DAY.test(text)) {
    const start = Date.parse(`${text}T00:00:00Z`);
    const isReal = !Number.isNaN(start) && new Date(start).toISOString().startsWith(text);
    return isReal ? start + DAY_MS : undefined;
  }
  const at = TIME.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
