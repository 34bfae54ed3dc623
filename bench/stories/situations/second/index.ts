/** The second labelled set of situations, written without sight of the code that joins items. */
import type { Situation } from '../situation.ts';
import { COURTS } from './courts.ts';
import { DAILY } from './daily.ts';
import { LEISURE } from './leisure.ts';
import { POLITICS } from './politics.ts';
import { TOLD_ABROAD } from './told-abroad.ts';
import { TOLD_TWICE } from './told-twice.ts';
import { TRADE } from './trade.ts';

export const SECOND: readonly Situation[] = [
  ...COURTS,
  ...DAILY,
  ...LEISURE,
  ...POLITICS,
  ...TOLD_ABROAD,
  ...TOLD_TWICE,
  ...TRADE,
];
