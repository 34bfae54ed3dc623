/** The judge of the crash runs: a report of "lost 0" means something only if a loss would be found. */
import { describe, expect, it } from 'vitest';
import { fault } from '../../bench/crash/failing-store.ts';
import { broken, different, doubled, leftOver, lost, rememberedOtherwise } from '../../bench/crash/judge.ts';
import { createRandom } from '../../bench/crash/random.ts';
import { articleKey } from '../../bench/crash/served.ts';
import type { State } from '../../bench/crash/state.ts';

function stateOf(parts: Partial<State>): State {
  return { entries: [], stories: [], unfinished: [], files: new Map(), records: new Map(), ...parts };
}

const entry = (id: string, url: string) => ({ id, feedId: 'f', url });
const story = (id: string, ...members: string[]) => ({ id, leadId: members[0] ?? '', members });
const served = new Set([articleKey('f', 'http://h.example/a'), articleKey('f', 'http://h.example/b')]);

describe('the judge', () => {
  it('finds an article without an entry, and an entry without a story', () => {
    const state = stateOf({ entries: [entry('1', 'http://h.example/a')] });
    expect(lost(served, state)).toEqual([expect.stringContaining('in no story'), expect.stringContaining('no entry')]);
  });

  it('recognises an article whatever tracking parameters its link has', () => {
    const entries = [entry('1', 'http://h.example/a?utm_source=x'), entry('2', 'http://h.example/b#top')];
    expect(lost(served, stateOf({ entries, stories: [story('s', '1', '2')] }))).toEqual([]);
  });

  it('finds two entries for one article, and an entry in two stories', () => {
    const entries = [entry('1', 'http://h.example/a'), entry('2', 'http://h.example/a?fbclid=1')];
    const stories = [story('s', '1'), story('t', '1', '2')];
    expect(doubled(stateOf({ entries, stories }))).toEqual([
      expect.stringContaining('two entries'),
      expect.stringContaining('1: in two stories'),
    ]);
  });

  it.each([
    ['feed.json', '{"items": ['],
    ['feed.xml', '<rss><channel><item>'],
    ['feed.atom', '<feed>a & b</feed>'],
    ['index.html', '<!doctype html><html><body>'],
    ['winnow.css', ''],
  ])('finds %s broken when it is cut off', (path, text) => {
    expect(broken(new Map([[path, Buffer.from(text)]]))).toEqual([expect.stringContaining(path)]);
  });

  it('accepts complete documents', () => {
    const files = new Map([
      ['feed.json', Buffer.from('{}')],
      ['feed.xml', Buffer.from('<rss><channel/></rss>')],
      ['index.html', Buffer.from('<html></html>\n')],
    ]);
    expect(broken(files)).toEqual([]);
  });

  it('finds files that were left over', () => {
    expect(
      leftOver(
        new Map([
          ['story/.ab.tmp', ''],
          ['feed.xml', ''],
        ]),
      ),
    ).toEqual(['story/.ab.tmp']);
  });

  it('finds records that differ, are missing or are superfluous, and says where', () => {
    const here = stateOf({
      files: new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
      records: new Map([['entry 1', '{"x":1}']]),
    });
    const there = stateOf({
      files: new Map([
        ['a', '1'],
        ['c', '3'],
      ]),
      records: new Map([['entry 1', '{"x":2}']]),
    });
    expect(different(here, there)).toEqual(['file b: only after the interruption', 'file c: missing']);
    expect(rememberedOtherwise(here, there)).toEqual([expect.stringContaining('instead of')]);
    expect([different(here, here), rememberedOtherwise(here, here)]).toEqual([[], []]);
  });

  it('finds a story with another lead or other members, and an entry under another id', () => {
    const here = stateOf({ stories: [story('s', '1', '2')], entries: [entry('1', 'u')] });
    const there = stateOf({ stories: [story('s', '2', '1')], entries: [entry('3', 'u')] });
    expect(different(here, there)).toEqual([
      expect.stringContaining('story s'),
      'entry 1: only after the interruption',
      'entry 3: missing',
    ]);
  });
});

describe('a fault', () => {
  it('lets the first writes succeed, then fails like a full disk', () => {
    const gate = fault(3, 0);
    gate.pass('one');
    gate.pass('two');
    expect(gate.hit).toBeUndefined();
    expect(() => gate.pass('three')).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
    expect(() => gate.pass('four')).toThrow();
    expect(gate.hit).toBe('three');
  });
});

describe('the random moments', () => {
  it('are the same for the same seed', () => {
    const [a, b, c] = [createRandom(7), createRandom(7), createRandom(8)];
    const first = [a.next(), a.next(), a.below(10)];
    expect([b.next(), b.next(), b.below(10)]).toEqual(first);
    expect([c.next(), c.next(), c.below(10)]).not.toEqual(first);
  });
});
