/** Removes tracking parameters from links, so that readers go to the article and not through click counters. */
import { isTrackingParam } from './tracking-params.ts';

/** `url` without known tracking parameters, otherwise unchanged; so is text that is not a URL. */
export function stripTracking(url: string): string {
  const [address = '', fragment] = splitOnce(url, '#');
  const [path, query] = splitOnce(address, '?');
  if (query === undefined) return url;
  const params = query.split('&').filter((pair) => !isTracking(pair));
  if (params.length === query.split('&').length) return url;
  return `${path}${params.length === 0 ? '' : `?${params.join('&')}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isTracking(pair: string): boolean {
  const [[name, value] = ['', '']] = [...new URLSearchParams(pair)];
  return isTrackingParam(name, value);
}
