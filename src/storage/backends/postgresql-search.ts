/** Searches the full-text index of a PostgreSQL store. */
import { readPlace, SEARCH_INDEX, type SearchSupport, STATE_KEY } from '../search-port.ts';
import type { Medium } from './postgresql-medium.ts';
import { searchFunction, searchTable, tsqueryOf } from './postgresql-search-sql.ts';
import { storedKey } from './postgresql-sql.ts';

/** Results up to which all are read and sorted; words with more are looked for from the newest text on. */
const MAX_SORTED = 2000;

/** Searches the index. */
export function searchOn(medium: Medium, schema: string): SearchSupport {
  const table = searchTable(schema);
  const columns = 'id, at, whole_id';
  const inOrder = 'ORDER BY at DESC, id DESC LIMIT $2';
  const rare = `${searchFunction(schema)} ($1::tsquery, ${MAX_SORTED})`;
  const findText = (isRare: boolean, place: string): string =>
    `SELECT ${columns} FROM ${isRare ? `${rare} WHERE true` : `${table} WHERE words @@ $1::tsquery`} ${place} ${inOrder}`;
  // The table is named first: where there is none there is no function either.
  const countText = `SELECT (SELECT count(*) FROM ${table} WHERE false) + (SELECT count(*) FROM ${rare})`;
  const isRare = async (query: string): Promise<boolean> => {
    const { rows } = await medium.read(SEARCH_INDEX, { text: countText, values: [query] });
    return Number(rows[0]?.[0] ?? MAX_SORTED) < MAX_SORTED;
  };
  return {
    find: async (query, limit, after) => {
      const place = readPlace(after);
      const beyond = place === undefined ? [] : [place.at, place.key];
      const asked = tsqueryOf(query);
      const text = findText(await isRare(asked), place === undefined ? '' : 'AND (at, id) < ($3::bigint, $4)');
      const { rows } = await medium.read(SEARCH_INDEX, { text, values: [asked, limit, ...beyond] });
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
