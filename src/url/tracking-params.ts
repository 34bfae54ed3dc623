/**
 * Query parameters that say where a reader came from and not what is read; any other parameter may identify the
 * article.
 */

import { TRACKING_NAMES } from './tracking-names.ts';

/** Prefixes of tracking parameters, lower case. */
const PREFIXES: readonly string[] = [
  'utm_',
  'pk_',
  'mtm_',
  'piwik_',
  'matomo_',
  'hsa_',
  'hmb_',
  'otm_',
  'cm_mmc',
  'personaclick_',
  'pd_rd_',
  'at_custom',
  'at_campaign',
  'at_medium',
  'ga_',
  'stm_',
  'itm_',
  'int_',
  '__twitter',
  'trk_',
  'sb_',
  'oft_',
];

/** Parameters that track only with these values; with others they may identify the article. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  [
    'ref',
    /^(rss|feed|atom|twitter|tw|fb|facebook|home|homepage|nav|mf|newsletter|share|google|bing|linkedin|reddit)$/i,
  ],
  ['source', /^(rss|feed|atom|twitter|facebook|email|newsletter|social|share)$/i],
  ['src', /^(rss|feed|atom|twitter|facebook|email|newsletter|social|share)$/i],
  ['from', /^(rss|feed|atom|newsletter|email)$/i],
  ['partner', /^(rss|feed|msn|yahoo)$/i],
  ['emc', /^(rss|edit_.*|eta1)$/i],
  ['feed', /^(rss|atom)$/i],
  ['format', /^(amp)$/i],
  ['outputtype', /^(amp)$/i],
  ['amp', /^(1|true)?$/i],
]);

/** Whether the parameter only tracks or, for AMP, only selects a rendering. */
export function isTrackingParam(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (TRACKING_NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix))) return true;
  return VALUES.get(lower)?.test(value) ?? false;
}
