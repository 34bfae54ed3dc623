/** Compares figures with their floors, so that a loss of quality fails the check. */
import type { CopyResult } from './copies.ts';
import type { ClusteringResult, PairResult } from './quality.ts';
import type { Strangers } from './strangers.ts';

export type Figures = ReadonlyMap<string, number>;

/** All figures by the names that floors use: `set.measure`. */
export function figuresOf(
  pairs: readonly (readonly [string, PairResult])[],
  clusterings: readonly (readonly [string, ClusteringResult])[],
  copies: readonly (readonly [string, CopyResult])[],
  strangers: Strangers,
): Figures {
  return new Map([
    ...pairs.flatMap(([name, { plain, weighted }]): [string, number][] => [
      [`${name}.precision`, plain.precision],
      [`${name}.f1`, plain.f1],
      [`${name}.streamF1`, weighted.f1],
    ]),
    ...clusterings.flatMap(([name, { pairs: joined, bcubed }]): [string, number][] => [
      [`${name}.precision`, joined.precision],
      [`${name}.bcubed`, bcubed.f1],
    ]),
    ...copies.flatMap(([name, { precision, recall }]): [string, number][] => [
      [`${name}.copyPrecision`, precision],
      [`${name}.copyRecall`, recall],
    ]),
    ['strangers.alone', 1 - strangers.joins.length / strangers.articles],
  ]);
}

/** One line for each floor that is missed; figures are compared at three decimals. */
export function belowFloors(figures: Figures, floors: Readonly<Record<string, number>>): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const figure = figures.get(name);
    if (figure === undefined) return [`${name} is not measured`];
    return Math.round(figure * 1000) / 1000 < floor ? [`${name} ${figure.toFixed(3)} is below ${floor}`] : [];
  });
}
