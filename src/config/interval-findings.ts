/** Finds intervals and cron expressions of feeds that are shorter than what is polled: they would be ignored without a word. */
import { minutesOf } from './cron.ts';
import { defaults } from './defaults.ts';
import type { Finding } from './locate.ts';
import type { Raw } from './raw-value.ts';
import { parseDuration } from './units.ts';

/** No feed is polled more often, whatever operator and server allow: 15 minutes, in seconds. */
const LEAST_SECONDS = 15 * 60;

/** The findings for `feeds`, of any shape, with the `minInterval` of the file. */
export function shortIntervals(feeds: readonly Raw[], minInterval: unknown = defaults.minInterval): Finding[] {
  const min = secondsOf(minInterval);
  if (min === undefined) return [];
  const floor = Math.max(min, LEAST_SECONDS);
  return feeds.flatMap(({ interval, cron }, index) => {
    const seconds = secondsOf(interval);
    const found: Finding[] = [];
    if (seconds !== undefined && seconds < floor)
      found.push({ path: ['feeds', index, 'interval'], message: intervalMessage(seconds, min, String(minInterval)) });
    const gap = typeof cron === 'string' ? minGapMinutes(cron) : undefined;
    if (gap !== undefined && gap * 60 < floor)
      found.push({
        path: ['feeds', index, 'cron'],
        message: `{value} matches every ${gap === 1 ? 'minute' : `${gap} minutes`}, more often than the feed is polled (${nameOf(min, String(minInterval))}): some matches are skipped`,
      });
    return found;
  });
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'string' ? parseDuration(value) : undefined;
}

function nameOf(min: number, minInterval: string): string {
  return min >= LEAST_SECONDS ? `\`polling.minInterval\`: ${minInterval}` : '15 minutes at least';
}

function intervalMessage(seconds: number, min: number, minInterval: string): string {
  if (seconds < LEAST_SECONDS && min <= LEAST_SECONDS)
    return '{value} is too short: no feed is polled more often than every 15 minutes';
  const least = seconds < LEAST_SECONDS ? ', and then every 15 minutes at most' : '';
  return `{value} is shorter than \`polling.minInterval\` (${minInterval}) and used only while the server allows it${least}`;
}

/** Shortest time between two matches within an hour, in minutes; undefined with one match an hour at most. */
function minGapMinutes(cron: string): number | undefined {
  const minutes = minutesOf(cron);
  const gaps = minutes.slice(1).map((minute, i) => minute - (minutes[i] ?? 0));
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}
