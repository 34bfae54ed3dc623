/** Searches the full-text index of a PostgreSQL store. */
import { readPlace, SEARCH_INDEX, type SearchSupport, STATE_KEY } from '../search-port.ts';
import type { Medium } from './postgresql-medium.ts';
import { searchTable, tsqueryOf } from './postgresql-search-sql.ts';
import { storedKey } from './postgresql-sql.ts';

/** Searches the index. */
export function searchOn(medium: Medium, schema: string): SearchSupport {
  const find = (place: string): string =>
    `SELECT id, at, whole_id FROM ${searchTable(schema)} WHERE words @@ $1::tsquery ${place} ORDER BY at DESC, id DESC LIMIT $2`;
  return {
    find: async (query, limit, after) => {
      const place = readPlace(after);
      const beyond = place === undefined ? [] : [place.at, place.key];
      const text = find(place === undefined ? '' : 'AND (at, id) < ($3::bigint, $4)');
      const { rows } = await medium.read(SEARCH_INDEX, { text, values: [tsqueryOf(query), limit, ...beyond] });
      const keys = rows.map(([id, , whole]) => String(whole ?? id));
      const last = rows.at(-1);
      return rows.length < limit || last === undefined
        ? { keys }
        : { keys, next: `${String(last[1])} ${String(last[0])}` };
    },
    missing: async (keys) => {
      const text = `SELECT id FROM ${searchTable(schema)} WHERE id = ANY($1::text[])`;
      const { rows } = await medium.read(SEARCH_INDEX, { text, values: [keys.map(storedKey)] });
      const found = new Set(rows.map(([id]) => String(id)));
      return keys.filter((key) => !found.has(storedKey(key)));
    },
    state: async () => {
      const text = `SELECT whole_id FROM ${searchTable(schema)} WHERE id = $1`;
      const { rows } = await medium.read(SEARCH_INDEX, { text, values: [STATE_KEY] });
      return rows[0] === undefined ? undefined : String(rows[0][0]);
    },
  };
}
