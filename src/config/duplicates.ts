/** Why: a setting that was given twice must not hide the other mistakes of the file. */
import { type Document, isMap, isScalar, visit, type YAMLError } from 'yaml';

/** Whether the file can be read but for settings that stand in it twice. */
export function hasOnlyDuplicates(errors: readonly YAMLError[]): boolean {
  return errors.length > 0 && errors.every((error) => error.code === 'DUPLICATE_KEY');
}

/** Takes settings that are given twice out of `document`, but for the first or the last of each. */
export function keepOne(document: Document, which: 'first' | 'last'): Document {
  const copy = document.clone();
  visit(copy, {
    Map: (_, map) => {
      const pairs = which === 'first' ? map.items : map.items.toReversed();
      const seen = new Set<string>();
      const kept = pairs.filter(({ key }) => {
        const name = isScalar(key) ? String(key.value) : '';
        return name === '' || (!seen.has(name) && seen.add(name));
      });
      map.items = which === 'first' ? kept : kept.toReversed();
    },
  });
  return copy;
}

/** Names by where they begin: a file may repeat thousands of settings, and is gone through once for all of them. */
const named = new WeakMap<Document, ReadonlyMap<number, string>>();

function namesOf(document: Document): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  visit(document, {
    Map: (_, map) => {
      if (!isMap(map)) return;
      for (const { key } of map.items)
        if (isScalar(key) && key.range) names.set(key.range[0], `"${String(key.value)}"`);
    },
  });
  return names;
}

/** The setting that begins at `offset` of the file, in quotes; undefined when none does. */
export function nameAt(document: Document, offset: number): string | undefined {
  const names = named.get(document) ?? namesOf(document);
  named.set(document, names);
  return names.get(offset);
}
