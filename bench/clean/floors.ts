/** Compares figures with their floors, and leaks with their ceilings. */

export type Measured = Readonly<Record<string, number>>;

/** Floors have three decimals; measured figures are rounded the same way. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** One line for each floor that is not reached. Names that start with `leaks.` are ceilings. */
export function shortfalls(measured: Measured, floors: Measured): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = measured[name];
    if (value === undefined) return [`${name} is not measured`];
    const isMissed = name.startsWith('leaks.') ? value > floor : round(value) < floor;
    return isMissed ? [`${name} ${round(value)} (floor ${floor})`] : [];
  });
}
