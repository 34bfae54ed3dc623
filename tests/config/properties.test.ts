/** Properties of loading any file: problems with places, but never an exception, a hang or a secret. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addFeeds } from '../../src/config/edit.ts';
import { parseConfig } from '../../src/config/load.ts';

const bundled = readFileSync(join(import.meta.dirname, '../../config/winnow.yaml'), 'utf8');
const SECRET = 'kettle-drum-52';
const source = { env: { S: SECRET, HOME: '/home/ann' }, readFile: () => undefined };

/** Fragments with a meaning in YAML or in the configuration. */
const piece = fc.constantFrom(
  ...[
    'feeds:',
    'outputs:',
    'http:',
    'url: ',
    'id: ',
    '- ',
    '  ',
    '\n',
    '\n  ',
    ': ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
  ],
  ...[
    '&a',
    '*a',
    '<<: ',
    '!!str ',
    '!!binary ',
    '? ',
    '---\n',
    '%YAML 1.1\n',
    '\t',
    '\u0000',
    '${S}',
    '${',
    '$$',
    '${file:x}',
    '{value}',
  ],
  ...[
    'https://a.example/',
    '${S}://x',
    'null',
    'true',
    '-1',
    '1e999',
    '.nan',
    '30s',
    '__proto__: ',
    'constructor: ',
    'toString: ',
  ],
);
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
/** The bundled file with a part replaced. */
const mutated = fc
  .tuple(fc.nat(bundled.length), fc.nat(60), soup)
  .map(([start, length, text]) => bundled.slice(0, start) + text + bundled.slice(start + length));

const holds = (text: string): void => {
  const { config, problems } = parseConfig(text, 'f.yaml', source);
  expect(config === undefined).toBe(problems.length > 0);
  const lines = text.split('\n');
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toContain(SECRET);
    expect(message).not.toContain('[object');
    expect(message).not.toContain('undefined');
  }
};

describe('any file', () => {
  it('with arbitrary text is read or rejected with places', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 150 });
  });

  it('made of fragments of YAML is read or rejected with places', () => {
    fc.assert(fc.property(soup, holds), { numRuns: 600 });
  });

  it('made by an edit of the bundled file is read or rejected with places', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: 60 });
  });

  it('with any data is read or rejected with places', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => holds(JSON.stringify(value))),
      { numRuns: 150 },
    );
  });

  it('with the right shape and any values is read or rejected with places', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('${S}', '30s', '1 MiB', 'https://a.example/', '* * * * *'),
    );
    const feed = fc.dictionary(fc.constantFrom('url', 'id', 'tags', 'headers', 'cron', 'interval', 'private'), value);
    const output = fc.dictionary(fc.constantFrom('id', 'title', 'sources', 'tags', 'filter', 'mode'), value);
    const file = fc.record(
      {
        feeds: fc.array(feed),
        outputs: fc.array(output),
        http: fc.dictionary(fc.constantFrom('timeout', 'allow', 'ports'), value),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(file, (data) => holds(JSON.stringify(data, undefined, 1))),
      { numRuns: 120 },
    );
  });

  it('that is valid takes a new feed without another change', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        if (parseConfig(text, 'f.yaml', source).config === undefined) return;
        const before = parse(text);
        const after = parse(addFeeds(text, [{ id: 'new', url: 'https://new.example/' }]));
        expect(after).toEqual({
          ...before,
          feeds: [...(before.feeds ?? []), { id: 'new', url: 'https://new.example/' }],
        });
      }),
      { numRuns: 60 },
    );
  });
});
