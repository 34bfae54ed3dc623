/** The order in which an output shows its stories. */
import type { OutputConfig } from '../config/config.ts';
import { newestFirst, type Selected } from './select.ts';

/** The comparison for an output: newest first, or day by day (UTC) the stories of most sources first. */
export function orderOf(order: OutputConfig['order'] | undefined): (a: Selected, b: Selected) => number {
  return order === 'coverage' ? byCoverage : newestFirst;
}

function byCoverage(a: Selected, b: Selected): number {
  const [dayA, dayB] = [a.publishedAt.slice(0, 10), b.publishedAt.slice(0, 10)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return sourcesOf(b) - sourcesOf(a) || newestFirst(a, b);
}

/** The number of sources that cover the item. */
function sourcesOf({ shown, others }: Selected): number {
  return new Set([shown, ...others].map(({ feedId }) => feedId)).size;
}
