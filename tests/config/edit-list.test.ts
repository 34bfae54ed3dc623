/** Editing lists and feeds of the configuration must not change a comment, a blank line or the order of keys. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { setPaused } from '../../src/config/edit-feed.ts';
import { appendItems, removeItem } from '../../src/config/edit-list.ts';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const MUTES = lines(
  '# Mine.',
  'mutes:',
  '  # The first.',
  '  - feed: tides   # for now',
  '    until: 2026-12-24',
  '',
  '  - phrase: "night ferry"',
  'outputs:   [ ]  # none',
);

describe('a list', () => {
  it('loses the lines of the removed item and nothing else', () => {
    expect(removeItem(MUTES, 'mutes', 0)).toBe(
      MUTES.replace('  - feed: tides   # for now\n    until: 2026-12-24\n', ''),
    );
    expect(removeItem(MUTES, 'mutes', 1)).toBe(MUTES.replace('  - phrase: "night ferry"\n', ''));
  });

  it('is empty after its last item was removed', () => {
    const one = lines('mutes:', '  - phrase: x', '# End.');
    expect(removeItem(one, 'mutes', 0)).toBe(lines('mutes: []', '# End.'));
  });

  it('on one line is rewritten with its comments', () => {
    const flow = lines('mutes: [{ phrase: a }, { phrase: b }] # two', 'outputs: []');
    expect(removeItem(flow, 'mutes', 0)).toBe(lines('mutes: [ { phrase: b } ] # two', 'outputs: []'));
  });

  it('has the items that are left, whatever is removed after it was appended', () => {
    const item = fc.record({ phrase: fc.string({ minLength: 1 }), until: fc.constantFrom('2026-12-24', '2027-01-01') });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), fc.nat(4), (items, at) => {
        const text = items.reduce((before, one) => appendItems(before, 'mutes', [one]), '# Mine.\nfeeds: []\n');
        const index = at % items.length;
        const after = removeItem(text, 'mutes', index);
        expect(parse(after)).toEqual({ feeds: [], mutes: items.filter((_, i) => i !== index) });
        expect(after).toContain('# Mine.');
      }),
    );
  });
});

describe('paused', () => {
  const block = lines(
    'feeds:',
    '  - id: a',
    '    url: https://a.example/feed # daily',
    '  # Next.',
    '  - { id: b, url: "https://b.example/feed" } # flow',
    'outputs: []',
  );

  it('is written after the last setting of the feed, and removed again', () => {
    const paused = setPaused(block, 0, true);
    expect(paused).toBe(block.replace('# daily\n', '# daily\n    paused: true\n'));
    expect(setPaused(paused, 0, false)).toBe(block);
    const both = setPaused(paused, 1, true);
    expect(both).toBe(paused.replace('feed" } # flow', 'feed", paused: true } # flow'));
    expect(setPaused(both, 1, false)).toBe(paused);
  });

  it('replaces `paused: false`, and pausing twice changes nothing', () => {
    const written = lines('feeds:', '  - url: https://a.example/', '    paused: false # for now', '    id: a');
    const paused = setPaused(written, 0, true);
    expect(paused).toBe(written.replace('false', 'true'));
    expect(setPaused(paused, 0, true)).toBe(paused);
  });

  it('follows a feed whose last setting is a list or spans lines', () => {
    const nested = lines(
      'feeds:',
      '  - url: https://a.example/',
      '    tags:',
      '      - x',
      '      - y # last',
      '',
      'mutes: []',
    );
    expect(parse(setPaused(nested, 0, true))).toMatchObject({ feeds: [{ tags: ['x', 'y'], paused: true }] });
    expect(setPaused(nested, 0, true)).toContain('- y # last\n');
  });
});
