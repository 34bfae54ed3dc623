/** Adding a feed must not change a comment, a blank line or the order of keys. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addFeeds } from '../../src/config/edit.ts';
import { parseConfig } from '../../src/config/load.ts';

const added = { id: 'new', url: 'https://new.example/feed' };
const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('addFeeds', () => {
  it('writes after the last feed and changes no other byte', () => {
    const before = lines(
      '# Mine.',
      'feeds:',
      '  # The first.',
      '  - url: https://a.example/feed   # daily',
      '    id: a',
      '  - id: b',
      "    url: 'https://b.example/feed' # last",
      '  # - id: later',
      '',
      '# Outputs.',
      'outputs:   [ ]',
    );
    expect(addFeeds(before, [added])).toBe(
      before.replace('# last\n', '# last\n  - id: new\n    url: https://new.example/feed\n'),
    );
  });

  it.each([
    ['an empty file', '', lines('feeds:', '  - id: new', '    url: https://new.example/feed')],
    [
      'a file of comments',
      '# Nothing yet.\n',
      lines('# Nothing yet.', '', 'feeds:', '  - id: new', '    url: https://new.example/feed'),
    ],
    [
      'a file without feeds',
      'timezone: UTC',
      lines('timezone: UTC', '', 'feeds:', '  - id: new', '    url: https://new.example/feed'),
    ],
    [
      'an empty list',
      'feeds: [] # none\noutputs: []\n',
      lines('feeds: # none', '  - id: new', '    url: https://new.example/feed', 'outputs: []'),
    ],
    [
      'a key without a value',
      'feeds:\noutputs: []\n',
      lines('feeds:', '  - id: new', '    url: https://new.example/feed', 'outputs: []'),
    ],
    [
      'a list without indentation',
      'feeds:\n- url: https://a.example/\n# end\nstories:\n  mode: off\n',
      lines(
        'feeds:',
        '- url: https://a.example/',
        '- id: new',
        '  url: https://new.example/feed',
        '# end',
        'stories:',
        '  mode: off',
      ),
    ],
    [
      'no newline at the end',
      'feeds:\n  - url: https://a.example/',
      lines('feeds:', '  - url: https://a.example/', '  - id: new', '    url: https://new.example/feed'),
    ],
    [
      'Windows line endings',
      'feeds:\r\n  - url: https://a.example/\r\n',
      'feeds:\r\n  - url: https://a.example/\r\n  - id: new\r\n    url: https://new.example/feed\r\n',
    ],
    [
      'a list with blank lines',
      'feeds:\n  - url: https://a.example/\n\n  - url: https://b.example/\n\n\n# x\n',
      'feeds:\n  - url: https://a.example/\n\n  - url: https://b.example/\n\n  - id: new\n    url: https://new.example/feed\n\n\n# x\n',
    ],
  ])('%s', (_, before, after) => {
    expect(addFeeds(before, [added])).toBe(after);
  });

  it('rewrites a list on one line, with its comments', () => {
    const before = '# Mine.\nfeeds: [{ url: "https://a.example/" }] # short\ntimezone: UTC\n';
    const after = addFeeds(before, [added]);
    expect(parse(after)).toEqual({ feeds: [{ url: 'https://a.example/' }, added], timezone: 'UTC' });
    expect(after).toContain('# Mine.');
    expect(after).toContain('# short');
  });

  it('does not change a file that is not YAML', () => {
    expect(() => addFeeds('feeds: [', [added])).toThrow();
  });

  it('adds nothing but the feed to the bundled file', () => {
    const before = readFileSync(join(import.meta.dirname, '../../config/winnow.yaml'), 'utf8');
    const after = addFeeds(before, [{ ...added, tags: ['x'], private: true }]);
    const block = '\n  - id: new\n    url: https://new.example/feed\n    tags:\n      - x\n    private: true\n';
    expect(after).toContain(block);
    expect(after.replace(block, '')).toBe(before);
  });

  it('escapes any title so that it is read back unchanged', () => {
    const source = { env: {}, readFile: () => undefined };
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('', '${HOME}', '$$', ': ', '# '),
        (a, b) => {
          const title = a + b + a;
          const { config, problems } = parseConfig(
            addFeeds('feeds:\n  - url: https://a.example/\n', [{ ...added, title }]),
            'f',
            source,
          );
          expect(problems).toEqual([]);
          expect(config?.feeds[1]).toMatchObject({ ...added, title });
        },
      ),
    );
  });
});
