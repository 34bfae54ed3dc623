/** Counts in messages: "1 feed", "2 feeds". */

/** `number` with the noun in its singular or plural. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
