/** Why: records are stored as JSON, where an absent key and an undefined one must not be told apart. */

export type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** `record` without the keys whose value is undefined. */
export function defined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
