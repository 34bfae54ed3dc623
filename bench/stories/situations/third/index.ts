/** The third labelled set of situations, written without sight of the code that joins items or of the other sets. */
import type { Situation } from '../situation.ts';
import { EVENTS } from './events.ts';
import { FAR_EAST } from './far-east.ts';
import { LONG } from './long.ts';
import { MONEY } from './money.ts';
import { NORTH_EAST } from './north-east.ts';
import { ROUTINE } from './routine.ts';
import { SOUTH_WEST } from './south-west.ts';
import { SPORT } from './sport.ts';
import { TECH } from './tech.ts';
import { WEST } from './west.ts';
import { WIRES } from './wires.ts';

export const THIRD: readonly Situation[] = [
  ...WIRES,
  ...EVENTS,
  ...SPORT,
  ...MONEY,
  ...TECH,
  ...ROUTINE,
  ...WEST,
  ...SOUTH_WEST,
  ...NORTH_EAST,
  ...FAR_EAST,
  ...LONG,
];
