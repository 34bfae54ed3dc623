/** Editing lists and feeds of the configuration must not change a comment, a blank line or the order of keys. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { editFeeds, type FeedEdit } from '../../src/config/edit-feeds.ts';
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
    const paused = editFeeds(block, new Set(['a']), { kind: 'pause' });
    expect(paused).toBe(block.replace('# daily\n', '# daily\n    paused: true\n'));
    expect(editFeeds(paused, new Set(['a']), { kind: 'resume' })).toBe(block);
    const both = editFeeds(paused, new Set(['b']), { kind: 'pause' });
    expect(both).toBe(paused.replace('feed" } # flow', 'feed", paused: true } # flow'));
    expect(editFeeds(both, new Set(['b']), { kind: 'resume' })).toBe(paused);
  });

  it('replaces `paused: false`, and pausing twice changes nothing', () => {
    const written = lines('feeds:', '  - url: https://a.example/', '    paused: false # for now', '    id: a');
    const paused = editFeeds(written, new Set(['a']), { kind: 'pause' });
    expect(paused).toBe(written.replace('false', 'true'));
    expect(editFeeds(paused, new Set(['a']), { kind: 'pause' })).toBe(paused);
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
    expect(parse(editFeeds(nested, new Set(['a.example']), { kind: 'pause' }))).toMatchObject({
      feeds: [{ tags: ['x', 'y'], paused: true }],
    });
    expect(editFeeds(nested, new Set(['a.example']), { kind: 'pause' })).toContain('- y # last\n');
  });
});

describe('several feeds at once', () => {
  const text = lines(
    '# Mine.',
    'feeds:',
    '  - id: a # first',
    '    url: https://a.example/',
    '    tags: [news, "sea"] # two',
    '',
    '  # The second.',
    '  - url: https://b.example/',
    '    tags:',
    '      - news # one',
    '      - quay',
    '  - { id: c, url: "https://c.example/" }',
    'outputs: []',
  );
  const all = new Set(['a', 'b.example', 'c']);

  it('get a tag, each in its own layout', () => {
    expect(editFeeds(text, all, { kind: 'tag', tag: 'port' })).toBe(
      text
        .replace('[news, "sea"]', '[news, "sea", port]')
        .replace('      - quay\n', '      - quay\n      - port\n')
        .replace('.example/" }', '.example/", tags: [port] }'),
    );
    expect(editFeeds(text, all, { kind: 'tag', tag: 'news' })).toBe(
      text.replace('.example/" }', '.example/", tags: [news] }'),
    );
    expect(
      editFeeds(lines('feeds:', '  - url: https://a.example/', '    tags: []'), new Set(['a.example']), {
        kind: 'tag',
        tag: 'x',
      }),
    ).toBe(lines('feeds:', '  - url: https://a.example/', '    tags: [x]'));
  });

  it('lose a tag, and the setting with its last one', () => {
    const less = editFeeds(text, all, { kind: 'untag', tag: 'news' });
    expect(less).toBe(text.replace('[news, "sea"]', '["sea"]').replace('      - news # one\n', ''));
    const none = editFeeds(editFeeds(less, all, { kind: 'untag', tag: 'sea' }), all, { kind: 'untag', tag: 'quay' });
    expect(none).toBe(
      text.replace('    tags: [news, "sea"] # two\n', '').replace('    tags:\n      - news # one\n      - quay\n', ''),
    );
  });

  it('are removed with their lines, and the last ones leave an empty list', () => {
    expect(editFeeds(text, new Set(['a', 'c', 'nobody']), { kind: 'remove' })).toBe(
      lines(
        '# Mine.',
        'feeds:',
        '',
        '  # The second.',
        '  - url: https://b.example/',
        '    tags:',
        '      - news # one',
        '      - quay',
        'outputs: []',
      ),
    );
    expect(parse(editFeeds(text, all, { kind: 'remove' }))).toEqual({ feeds: [], outputs: [] });
  });

  it('in a list on one line are changed by writing the file again', () => {
    const flow = lines('feeds: [{ url: "https://a.example/" }, { url: "https://b.example/" }] # both', 'outputs: []');
    const edited = editFeeds(flow, new Set(['a.example']), { kind: 'remove' });
    expect(parse(edited)).toEqual({ feeds: [{ url: 'https://b.example/' }], outputs: [] });
    expect(edited).toContain('# both');
  });

  it('get tags with any characters as they are, and never a reference', () => {
    const one = lines('feeds:', '  - id: a', '    url: https://a.example/', '    tags: [x]');
    for (const tag of ['a, b', '12', 'true', '#x', "it's", '${HOME}', 'a: b', '船']) {
      const edited = editFeeds(one, new Set(['a']), { kind: 'tag', tag });
      expect(parse(edited)).toMatchObject({ feeds: [{ tags: ['x', tag.replace('$', '$$$$')] }] });
      expect(editFeeds(edited, new Set(['a']), { kind: 'untag', tag })).toBe(one);
    }
  });

  it('mean the same after any edits as the changes made to their data', () => {
    const feed = fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        url: fc.constantFrom('https://a.example/', 'https://b.example/'),
        tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
        paused: fc.boolean(),
      },
      { requiredKeys: ['id', 'url'] },
    );
    const edit = fc.oneof(
      fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'remove' as const) }),
      fc.record({ kind: fc.constantFrom('tag' as const, 'untag' as const), tag: fc.constantFrom('x', 'y', 'w') }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(feed, { selector: ({ id }) => id, minLength: 1 }),
        fc.subarray(['a', 'b', 'c', 'd']),
        edit,
        fc.boolean(),
        (feeds, ids, change, isFlow) => {
          const written = stringify({ feeds }, { collectionStyle: isFlow ? 'any' : 'block' });
          const chosen = new Set(ids);
          const after = parse(editFeeds(`# Mine.\n${written}`, chosen, change)) as { feeds: readonly unknown[] };
          expect(after.feeds).toEqual(feeds.flatMap((one) => (chosen.has(one.id) ? expected(one, change) : [one])));
        },
      ),
    );
  });
});

interface Written {
  readonly tags?: readonly string[];
  readonly paused?: boolean;
}

/** The feed after `change`, as a list of one or none. */
function expected(feed: Written, change: FeedEdit): readonly object[] {
  if (change.kind === 'remove') return [];
  const { tags = [], paused, ...rest } = feed;
  if (change.kind === 'pause') return [{ ...feed, paused: true }];
  if (change.kind === 'resume') return [{ ...rest, ...(feed.tags && { tags }) }];
  if (!('tag' in change)) return [feed];
  const others = tags.filter((tag) => tag !== change.tag);
  const now = change.kind === 'untag' ? others : tags.includes(change.tag) ? tags : [...tags, change.tag];
  return [{ ...rest, ...(paused !== undefined && { paused }), ...(now.length > 0 && { tags: now }) }];
}
