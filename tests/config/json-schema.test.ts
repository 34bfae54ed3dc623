/** The JSON Schema for editors is generated from the program's own schema, and must be up to date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemaText } from '../../src/config/json-schema.ts';

const FILE = join(import.meta.dirname, '../../config/winnow.schema.json');

describe('the JSON Schema', () => {
  it('is up to date (`npm run schema` writes it)', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(jsonSchemaText());
  });

  it('knows every setting with its default and description, and no others', () => {
    const schema = JSON.parse(jsonSchemaText());
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.http.additionalProperties).toBe(false);
    expect(schema.properties.http.properties.timeout).toMatchObject({
      default: '30s',
      description: expect.any(String),
      anyOf: [{ type: 'string', pattern: expect.any(String) }, { type: 'string' }],
    });
    expect(schema.properties.feeds.items.required).toEqual(['url']);
    expect(schema.properties.stories.properties.mode.anyOf[0].enum).toEqual(['merge', 'group', 'off']);
  });
});
