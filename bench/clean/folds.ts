/**
 * Splits a set by site into five folds. Rules and thresholds are made by reading pages of four of them; the fifth is
 * only measured. A site is in one fold with all its pages, so that a rule made for it does not count as a success.
 */
import { getDomain } from 'tldts';

const FOLDS = 5;
/** The fold whose pages are not read. */
const UNSEEN_FOLD = 4;

/** Number of the fold (0 to 4) of the site of `url`. */
function foldNumber(url: string): number {
  const site = getDomain(url, { allowPrivateDomains: true }) ?? url;
  let hash = 0x811c9dc5;
  for (let at = 0; at < site.length; at++) hash = Math.imul(hash ^ site.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % FOLDS;
}

/** Whether rules were made with pages of the site of `url` in sight. */
export function foldOf(url: string): 'seen' | 'unseen' {
  return foldNumber(url) === UNSEEN_FOLD ? 'unseen' : 'seen';
}
