/** Why: readers are sent to the article, not through the counters that were hung on its address. */
import { isTrackingParam } from './tracking-params.ts';

/** `url` without known tracking parameters and otherwise byte for byte as it was; what is no URL comes back as it is. */
export function stripTracking(url: string): string {
  const [address = '', fragment] = splitOnce(url, '#');
  const [path, query] = splitOnce(address, '?');
  if (query === undefined) return url;
  const kept = query.split('&').filter((pair) => !isTracking(pair));
  if (kept.length === query.split('&').length) return url;
  return `${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isTracking(pair: string): boolean {
  const [[name, value] = ['', '']] = [...new URLSearchParams(pair)];
  return isTrackingParam(name, value);
}
