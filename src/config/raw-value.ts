/** Reads settings out of a parsed file that may have any shape: checks run on files that have other errors too. */

/** A group of settings. */
export type Raw = Readonly<Record<string, unknown>>;

/** The items of a list as groups; an empty list when there is none. */
export function list(value: unknown, key: string): Raw[] {
  const found: unknown = group({ value }, 'value')[key];
  return Array.isArray(found) ? found.map((item: unknown) => group({ item }, 'item')) : [];
}

/** The group of settings `key`; an empty one when there is none. */
export function group(value: unknown, key: string): Raw {
  const found: unknown = isRaw(value) ? value[key] : undefined;
  return isRaw(found) ? found : {};
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings of a list; an empty list when it is none. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
