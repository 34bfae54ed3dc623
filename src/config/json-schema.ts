/** Generates the JSON Schema that editors use for completion and checks, from the program's own schema. */
import { fileSchema, toJsonSchema } from './schema.ts';

type Json = Record<string, unknown>;

/** A reference, whose value is only known when the file is read; allowed where a number is required. */
const REFERENCE = { type: 'string', pattern: '\\$\\{[^}]+\\}' };

/** The text of `config/winnow.schema.json` (JSON Schema 2020-12), with a final newline. */
export function jsonSchemaText(): string {
  const schema = { ...toJsonSchema(fileSchema, allowReference), title: 'Winnow configuration' };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Allows a reference for any single value that is not free text. Changes `schema` in place. */
function allowReference(schema: Json): void {
  const strict = schema.pattern ?? schema.format ?? schema.enum;
  if (strict === undefined && schema.type !== 'integer' && schema.type !== 'boolean') return;
  const { description, default: fallback, ...rest } = schema;
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, {
    ...(description !== undefined && { description }),
    ...(fallback !== undefined && { default: fallback }),
    anyOf: [rest, REFERENCE],
  });
}
