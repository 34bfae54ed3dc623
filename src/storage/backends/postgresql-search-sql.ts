/**
 * Statements for the full-text index of a PostgreSQL store: a `tsvector` per text, made from words that are folded already, as the
 * configuration `simple` would make it from a text in a language that it knows.
 */
import type { SearchQuery, SearchTerm } from '../../model/search.ts';
import { readTextValue, SEARCH_INDEX, STATE_KEY } from '../search-port.ts';
import type { Change } from './backend.ts';

/** Quoted name of the index's table; those of collections begin with `c_`. */
export function searchTable(schema: string): string {
  return `"${schema}"."search"`;
}

/** Name of the function that finds texts by the index of words alone, in any order. */
export function searchFunction(schema: string): string {
  return `"${schema}"."search_rare"`;
}

/**
 * Creates the table, with the state of the index in a row without words. Common words are looked for from the newest text on. For all
 * others there is a function: the server takes reading all texts for cheap, since it does not count that they are stored apart.
 */
export function createSearchTable(schema: string): string {
  const table = searchTable(schema);
  return `CREATE TABLE IF NOT EXISTS ${table}
    (id text COLLATE "C" PRIMARY KEY, at bigint NOT NULL, words tsvector NOT NULL, whole_id text);
  CREATE INDEX IF NOT EXISTS search_words ON ${table} USING gin (words);
  CREATE INDEX IF NOT EXISTS search_times ON ${table} (at, id);
  CREATE OR REPLACE FUNCTION ${searchFunction(schema)} (asked tsquery, most integer)
    RETURNS TABLE (id text, at bigint, whole_id text) LANGUAGE sql STABLE
    SET enable_seqscan = off SET enable_indexscan = off
    AS $$ SELECT t.id, t.at, t.whole_id FROM ${table} t WHERE t.words @@ asked LIMIT most $$`;
}

/** What the parts of a statement need. */
interface Statements {
  /** Adds a parameter of the type `text[]`. */
  readonly parameter: (value: unknown) => string;
  /** The key as it is stored. */
  readonly storedKey: (key: string) => string;
}

/** The parts of a statement that carry out `changes` of the index. */
export function searchParts(
  schema: string,
  changes: readonly Change[],
  { parameter, storedKey }: Statements,
): readonly string[] {
  const all = changes.filter(({ collection }) => collection === SEARCH_INDEX);
  // What came before is emptied with the rest; a statement sees none of its own changes.
  const emptied = all.findLastIndex(({ key, value }) => key === STATE_KEY && value === undefined);
  const last = new Map(all.slice(emptied + 1).map(({ key, value }) => [key, value]));
  const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
  const removed = sorted.flatMap(([key, value]) => (value === undefined ? [storedKey(key)] : []));
  const texts = sorted.flatMap(([key, value]) => (value === undefined ? [] : [rowOf(key, value, storedKey)]));
  const written = (): string => parameter([...removed, ...texts.map(({ id }) => id)]);
  return [
    // No row may be changed twice in one statement.
    ...(emptied >= 0 ? [`DELETE FROM ${searchTable(schema)} WHERE NOT (id = ANY(${written()}))`] : []),
    ...(removed.length > 0 ? [`DELETE FROM ${searchTable(schema)} WHERE id = ANY(${parameter(removed)})`] : []),
    ...(texts.length > 0 ? [upsert(schema, texts, parameter)] : []),
  ];
}

interface TextRow {
  readonly id: string;
  readonly at: string;
  readonly words: string;
  /** The key where it is too long for the index of keys; of the state, the state. */
  readonly whole: string | null;
}

function rowOf(key: string, value: string, storedKey: Statements['storedKey']): TextRow {
  if (key === STATE_KEY) return { id: key, at: '-1', words: '', whole: value };
  const { at, words } = readTextValue(value);
  const id = storedKey(key);
  return { id, at: String(at), words: vectorOf(words), whole: id === key ? null : key };
}

function upsert(schema: string, texts: readonly TextRow[], parameter: (value: unknown) => string): string {
  const columns = [
    texts.map(({ id }) => id),
    texts.map(({ at }) => at),
    texts.map(({ words }) => words),
    texts.map(({ whole }) => whole),
  ];
  return `INSERT INTO ${searchTable(schema)} (id, at, words, whole_id)
    SELECT id, at::bigint, words::tsvector, whole FROM unnest(${columns.map(parameter).join(', ')}) AS t(id, at, words, whole)
    ON CONFLICT (id) DO UPDATE SET at = excluded.at, words = excluded.words, whole_id = excluded.whole_id`;
}

/** A `tsvector` as PostgreSQL reads it: every word with its positions. */
function vectorOf(words: string): string {
  const positions = new Map<string, number[]>();
  for (const [i, word] of (words === '' ? [] : words.split(' ')).entries()) {
    const known = positions.get(word);
    if (known === undefined) positions.set(word, [i + 1]);
    else known.push(i + 1);
  }
  return [...positions].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
}

function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, '')}'`;
}

/** A `tsquery` as PostgreSQL reads it. */
export function tsqueryOf({ terms }: SearchQuery): string {
  return terms.map((term) => `(${phraseOf(term)})`).join(' & ');
}

function phraseOf({ words, isPrefix }: SearchTerm): string {
  return words.map((word, i) => `${quoted(word)}${isPrefix && i === words.length - 1 ? ':*' : ''}`).join(' <-> ');
}
