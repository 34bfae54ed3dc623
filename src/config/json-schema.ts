/** Why: editors complete and check the YAML by a JSON Schema, written from the schema the program itself reads by. */
import { fileSchema, toJsonSchema } from './schema.ts';

type Json = Record<string, unknown>;

/** A value that is taken from outside when the file is read; it may stand where a number is needed. */
const REFERENCE = { type: 'string', pattern: '\\$\\{[^}]+\\}' };

/** The text of `config/winnow.schema.json` (JSON Schema 2020-12), with a final newline. */
export function jsonSchemaText(): string {
  const schema = { ...toJsonSchema(fileSchema, allowReference), title: 'Winnow configuration' };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Lets a reference stand for any single value that is not free text. Changes `schema`. */
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
