/** The full-text index of a store in memory: the texts themselves, read one after the other. */
import { isMatch } from '../../search/match.ts';
import { readPlace, readTextValue, type SearchSupport, STATE_KEY } from '../search-port.ts';

/** Searches `texts`, which has the values of changes of the index by key. */
export function searchInMemory(texts: () => ReadonlyMap<string, string>): SearchSupport {
  return {
    find: async (query, limit, after) => {
      const place = readPlace(after);
      const found = [...texts()]
        .filter(([key]) => key !== STATE_KEY)
        .map(([key, value]) => ({ key, ...readTextValue(value) }))
        .filter(({ words }) => isMatch(words, { ...query, excluded: [] }))
        .sort(newestFirst)
        .filter((text) => place === undefined || newestFirst(place, text) < 0);
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const keys = page.map(({ key }) => key);
      return found.length <= limit || last === undefined ? { keys } : { keys, next: `${last.at} ${last.key}` };
    },
    missing: async (keys) => keys.filter((key) => !texts().has(key)),
    state: async () => texts().get(STATE_KEY),
  };
}

interface Placed {
  readonly at: number;
  readonly key: string;
}

function newestFirst(a: Placed, b: Placed): number {
  return b.at - a.at || (a.key < b.key ? 1 : a.key > b.key ? -1 : 0);
}
