/** Removes undefined values from a record: stored as JSON, an absent key and an undefined one must not differ. */

/** Keys of `T` whose value may be undefined. */
type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** `T` in which a key that could be undefined is absent instead: what `exactOptionalPropertyTypes` takes. */
export type Defined<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  [K in OptionalKeys<T>]?: Exclude<T[K], undefined>;
};

/**
 * `record` without the keys whose value is undefined, the others in their order; itself when no value is undefined. Not
 * for the record of a parsed entry, where conditional spreads are faster (see `readEntry`).
 */
export function defined<const T extends object>(record: T): Defined<T> {
  for (const key in record) if (record[key] === undefined) return copyDefined(record);
  return record as Defined<T>;
}

function copyDefined<T extends object>(record: T): Defined<T> {
  const copy: Partial<T> = {};
  for (const key in record) if (record[key] !== undefined) copy[key] = record[key];
  return copy as Defined<T>;
}
