/** Reads parts of a configuration file whose shape is not known to be valid. */

/** A group of settings as written. */
export type Raw = Readonly<Record<string, unknown>>;

/** The groups in the list at `key`; anything else in it is an empty group. */
export function list(value: unknown, key: string): Raw[] {
  const found: unknown = group({ value }, 'value')[key];
  return Array.isArray(found) ? found.map((item: unknown) => group({ item }, 'item')) : [];
}

/** The group at `key`; empty when there is none. */
export function group(value: unknown, key: string): Raw {
  const found: unknown = isRaw(value) ? value[key] : undefined;
  return isRaw(found) ? found : {};
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings in a list. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
