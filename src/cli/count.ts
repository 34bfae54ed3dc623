/** Why: "1 feed", "2 feeds": the same everywhere. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
