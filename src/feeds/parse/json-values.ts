/** Reads values of parsed JSON whatever their type: a document can have anything under any name. */
import { cleanCharacters } from '../bytes/clean-characters.ts';

/** The members of an object by name. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** The members of an object; undefined for any other value. */
export function objectOf(value: unknown): JsonObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

/** A string, or a number as one; trimmed and cleaned; undefined when empty. */
export function textIn(object: JsonObject | undefined, name: string): string | undefined {
  const value = object?.get(name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cleanCharacters(value).trim() || undefined : undefined;
}

/** The values of an array; a value by itself is an array of one. */
export function listIn(object: JsonObject, name: string): readonly unknown[] {
  const value = object.get(name);
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
