/** Generates the table of settings in docs/configuration.md from the schema. */
import { jsonSchemaText } from '../../src/config/json-schema.ts';

/** One row of the table. */
export interface Setting {
  /** Its path in the file, `http.timeout`, `feeds[].url`. */
  readonly path: string;
  readonly required: boolean;
  /** The default as written in the file; absent when there is none. */
  readonly fallback?: string;
  readonly description: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Every setting of the file, in its order. */
function listSettings(): readonly Setting[] {
  return settingsIn(JSON.parse(jsonSchemaText()), '', new Map());
}

/** The rows of the table in docs/configuration.md. */
export function settingsTable(): string {
  const rows = listSettings().map(({ path, required, fallback, description }) => {
    const value = required ? 'required' : fallback === undefined ? '' : `\`${fallback}\``;
    return `| \`${path}\` | ${value} | ${description} |`;
  });
  return ['| setting | default | |', '|---|---|---|', ...rows].join('\n');
}

/** Where each kind of list item is described first; lists of the same kind refer to it. */
type Described = Map<string, string>;

function settingsIn(schema: Json, prefix: string, described: Described): Setting[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(object(schema.properties)).flatMap(([name, value]) =>
    settingsOf(object(value), `${prefix}${name}`, required.includes(name), described),
  );
}

function settingsOf(schema: Json, path: string, required: boolean, described: Described): Setting[] {
  if (schema.properties !== undefined) return settingsIn(schema, `${path}.`, described);
  const items = object(schema.items);
  if (items.properties !== undefined) {
    const kind = JSON.stringify(items.properties);
    const first = described.get(kind);
    if (first !== undefined) {
      return [
        { path: `${path}[]`, required, description: `${String(schema.description)} Settings as in \`${first}\`.` },
      ];
    }
    described.set(kind, `${path}[]`);
    return settingsIn(items, `${path}[].`, described);
  }
  const { default: fallback, description = '' } = schema;
  const shown =
    fallback === undefined ? {} : { fallback: typeof fallback === 'string' ? fallback : JSON.stringify(fallback) };
  return [{ path, required, description: String(description), ...shown }];
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
