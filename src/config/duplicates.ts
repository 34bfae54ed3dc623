/** Handles settings that are given twice, so that they do not hide the other errors of the file. */
import { type Document, isMap, isScalar, visit, type YAMLError } from './yaml.ts';

/** Whether duplicate settings are the only errors of the file. */
export function hasOnlyDuplicates(errors: readonly YAMLError[]): boolean {
  return errors.length > 0 && errors.every((error) => error.code === 'DUPLICATE_KEY');
}

/** A copy of `document` with only the first or the last of each duplicate setting. */
export function keepOne(document: Document, which: 'first' | 'last'): Document {
  const copy = document.clone();
  visit(copy, {
    Map: (_, map) => {
      const pairs = which === 'first' ? map.items : map.items.toReversed();
      const seen = new Set<string>();
      const unique = pairs.filter(({ key }) => {
        const name = isScalar(key) ? String(key.value) : '';
        return name === '' || (!seen.has(name) && seen.add(name));
      });
      map.items = which === 'first' ? unique : unique.toReversed();
    },
  });
  return copy;
}

/** Setting names by offset. Cached, because a file may repeat thousands of settings and is traversed only once. */
const namesByDocument = new WeakMap<Document, ReadonlyMap<number, string>>();

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

/** The name of the setting at `offset` in the file, in quotes; undefined when there is none. */
export function nameAt(document: Document, offset: number): string | undefined {
  const names = namesByDocument.get(document) ?? namesOf(document);
  namesByDocument.set(document, names);
  return names.get(offset);
}
