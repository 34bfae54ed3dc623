/** Checks that no claim of a feed hides, re-dates, renames or replaces an item of another feed. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { chooseLead, type LeadCandidate } from '../../src/stories/story/lead.ts';
import { joinStory, withLead } from '../../src/stories/story/story.ts';
import { createWordHasher, seedOf } from '../../src/stories/text/hash.ts';
import { article, FERRY, FERRY_RETOLD, HARBOUR_STRIKE, ORCHARD } from './articles.ts';
import { applyOverrides } from './operator.ts';

const SPAM = `Lower your heating bill with this trick that suppliers hate. Order the copper coil today and pay in six rates. Our customers
write that the parcel came within days. Offer ends soon, stocks are small, and the coil fits every boiler built after 1990.`;

describe('poisoning', () => {
  test('D1 a guid claimed by another feed does not identify an article', () => {
    const index = createStoryIndex();
    const victim = index.add(article('herald', { ...FERRY, guid: 'urn:ferry:1' }));
    const claim = index.add(article('mallory', { title: 'Copper coil', text: SPAM, guid: 'urn:ferry:1' }));
    expect(claim.storyId).not.toBe(victim.storyId);
    expect(claim.joined).toBeUndefined();
  });

  test('D2 a link, a guid and a title claimed together join nothing without similar contents', () => {
    const index = createStoryIndex();
    const own = article('herald', { ...FERRY, guid: 'g' });
    const victim = index.add(own);
    const claim = index.add(article('mallory', { title: FERRY.title, text: SPAM, url: own.url, guid: 'g' }));
    expect(claim.storyId).not.toBe(victim.storyId);
  });

  test('D2 titles of a few words join nothing where there is no text', () => {
    const index = createStoryIndex();
    for (const title of ['Episode 117', 'Version 2.10 released', '42', 'Part 12']) {
      const { storyId } = index.add(article('herald', { title, text: '', url: `https://herald.example/${title}` }));
      const other = index.add(article('mallory', { title, text: '', url: `https://mallory.example/${title}` }));
      expect([title, other.storyId === storyId]).toEqual([title, false]);
    }
  });

  test('D2 a title alone never makes a copy', () => {
    const index = createStoryIndex();
    index.add(article('herald', { title: FERRY.title, text: '' }));
    expect(index.add(article('courier', { title: FERRY.title, text: '' })).joined?.grade).not.toBe('copy');
  });

  test("D3 a newcomer leaves the records of a story's members unchanged", () => {
    const index = createStoryIndex();
    const own = article('herald', FERRY);
    const { storyId } = index.add(own);
    const before = index.toRecord(own.id);
    const copy = article('mallory', { ...FERRY, published: '1999-01-01T00:00:00.000Z' });
    expect(index.add(copy).storyId).toBe(storyId);
    expect(index.toRecord(own.id)).toEqual(before);
    expect(index.remove(copy.id)).toBe(true);
    expect(index.toRecord(own.id)).toEqual(before);
  });

  const candidate = (entryId: string, more: Partial<LeadCandidate>): LeadCandidate => ({
    ...{
      entryId,
      priority: 0,
      url: 'https://herald.example/a',
      feedUrl: `https://${entryId}.example/feed`,
      textLength: 100,
    },
    ...{ firstSeenAt: '2026-03-05T09:00:00.000Z', ...more },
  });

  test.each([
    ["the operator's priority", candidate('a', { priority: 1 }), candidate('herald', {})],
    [
      'the own domain',
      candidate('herald', { firstSeenAt: '2026-03-05T10:00:00.000Z' }),
      candidate('a', { textLength: 9999 }),
    ],
    [
      'the earliest seen',
      candidate('b', { firstSeenAt: '2026-03-05T08:00:00.000Z' }),
      candidate('a', { textLength: 9999 }),
    ],
    ['the longest text', candidate('b', { textLength: 101 }), candidate('a', {})],
    ['one with a text', candidate('b', { textLength: 1 }), candidate('a', { textLength: 0, priority: 9 })],
    [
      'the earliest seen of those without any',
      candidate('b', { textLength: 0, firstSeenAt: '2026-03-05T08:00:00.000Z' }),
      candidate('a', { textLength: 0 }),
    ],
    [
      'one that still tells of the story',
      candidate('b', { textLength: 0 }),
      candidate('a', { isStrayed: true, priority: 9 }),
    ],
  ])('D4 the lead goes to %s, and no claimed date is asked', (_, winner, loser) => {
    expect(chooseLead([winner, loser])).toBe(winner.entryId);
    expect(chooseLead([loser, winner])).toBe(winner.entryId);
  });

  test("D5 a canonical link counts only on the link's own registrable domain", () => {
    const target = 'https://herald.example/ferry';
    // Each claim meets the first article alone: with the other one present it would join that as a copy.
    const signalOf = (source: string, url: string): string | undefined => {
      const index = createStoryIndex();
      index.add(article('herald', { title: 'Ferry news', text: FERRY.text.slice(0, 400), url: target }));
      const retold = { title: 'Ferry', text: FERRY_RETOLD.text, url, canonicalUrl: target };
      return index.add(article(source, retold)).joined?.signal;
    };
    expect(signalOf('courier', 'https://m.herald.example/x1')).toBe('canonical-link');
    expect(signalOf('mallory', 'https://mallory.example/x2')).not.toBe('canonical-link');
  });

  test.each([
    ['before', -60_000],
    ['after', 60_000],
  ])(
    'D6 a thousand items with the title of the victim, from a minute %s, neither take it in nor fill its story',
    (_, offset) => {
      const index = createStoryIndex();
      const at = Date.parse('2026-03-05T09:00:00.000Z');
      const flood = (): void => {
        for (let i = 0; i < 1000; i++) {
          const seenAt = new Date(at + offset + i).toISOString();
          index.add({
            id: `m${i}`,
            source: 'mallory',
            guid: 'urn:ferry:1',
            url: own.url,
            title: FERRY.title,
            text: `${SPAM} ${i}`,
            seenAt,
          });
        }
      };
      const own = article('herald', { ...FERRY, guid: 'urn:ferry:1', seenAt: new Date(at).toISOString() });
      if (offset < 0) flood();
      const { storyId, joined } = index.add(own);
      expect(joined).toBeUndefined();
      if (offset > 0) flood();
      expect(index.membersOf(own.id)).toEqual([own.id]);
      const retold = index.add(article('courier', { ...FERRY_RETOLD, seenAt: new Date(at + 120_000).toISOString() }));
      expect(retold.storyId).toBe(storyId);
    },
  );

  test('D6 one feed has one item in a story, so it cannot fill it', () => {
    const index = createStoryIndex();
    const own = article('herald', FERRY);
    const { storyId } = index.add(own);
    for (let i = 0; i < 50; i++)
      index.add(article('mallory', { title: FERRY.title, text: `${FERRY.text} Extra ${i}.` }));
    expect(index.membersOf(own.id).length).toBe(2);
    expect(index.add(article('courier', FERRY_RETOLD)).storyId).toBe(storyId);
  });

  test('D7 a chain of similar articles does not lead away from the seed article', () => {
    const index = createStoryIndex();
    const first = index.add(article('herald', FERRY));
    const half = (a: string, b: string): string => `${a.slice(0, a.length / 2)} ${b.slice(b.length / 2)}`;
    index.add(article('courier', { title: FERRY.title, text: half(FERRY.text, HARBOUR_STRIKE.text) }));
    index.add(article('post', { title: HARBOUR_STRIKE.title, text: half(HARBOUR_STRIKE.text, FERRY.text) }));
    const last = index.add(article('globe', HARBOUR_STRIKE));
    expect(last.storyId).not.toBe(first.storyId);
  });

  test('D8 a guid reused for another text, title and link starts another story', () => {
    const index = createStoryIndex();
    const first = index.add(article('herald', { ...FERRY, guid: 'latest' }));
    const second = index.add(article('herald', { ...ORCHARD, guid: 'latest' }));
    expect(second.storyId).not.toBe(first.storyId);
  });

  test('D9 every join names its evidence, and an undone join remains undone after another poll and after a restart', () => {
    const index = createStoryIndex({ seed: 's' });
    const [one, two] = [article('herald', FERRY), article('courier', FERRY_RETOLD)];
    index.add(one);
    const { joined, storyId } = index.add(two);
    expect(joined).toMatchObject({ id: one.id, signal: expect.any(String), evidence: expect.stringMatching(/\S/) });
    const split = [{ kind: 'apart', a: one.id, b: two.id }] as const;
    const [moved] = applyOverrides(index, split);
    expect(moved).toMatchObject({ id: two.id });
    expect(moved?.storyId).not.toBe(storyId);
    expect(index.add(two).storyId).toBe(moved?.storyId);
    const records = [one, two].flatMap(({ id }) => index.toRecord(id) ?? []);
    const again = createStoryIndex({ seed: 's' });
    again.override(split);
    again.restore(records);
    again.remove(two.id);
    expect(again.add(two).storyId).not.toBe(storyId);
  });

  test('D10 signatures depend on the secret of the installation', () => {
    const [a, b] = ['one secret', 'another secret'].map((secret) => {
      const index = createStoryIndex({ seed: secret });
      index.add({ ...article('herald', FERRY), id: 'x' });
      return index.toRecord('x')?.print;
    });
    expect(a).not.toEqual(b);
    const hashers = [createWordHasher(seedOf('one secret')), createWordHasher(seedOf('another secret'))];
    const words = Array.from({ length: 2000 }, (_, i) => `word${i}`);
    // Of 2,000 words some 31 have the last six bits of a given one; under another secret they differ, except by
    // chance.
    const clashes = hashers.map((hasher) =>
      words.filter((word) => (hasher.word(word) & 63) === (hasher.word('word0') & 63)),
    );
    expect(clashes[0]?.filter((word) => word !== 'word0' && clashes[1]?.includes(word)).length).toBeLessThan(6);
  });

  test('D11 removing the articles of a feed leaves the others in their story, whose id does not change', () => {
    const index = createStoryIndex();
    const [one, two] = [article('mallory', FERRY), article('herald', FERRY_RETOLD)];
    const { storyId } = index.add(one);
    expect(index.add(two).storyId).toBe(storyId);
    expect(index.remove(one.id)).toBe(true);
    expect(index.membersOf(two.id)).toEqual([two.id]);
    expect(index.storyOf(two.id)).toBe(storyId);
    expect(index.storyOf(one.id)).toBeUndefined();
    expect(index.remove(one.id)).toBe(false);
  });

  test('a published story does not change its lead', () => {
    const now = '2026-03-05T09:00:00.000Z';
    const story = {
      ...joinStory(undefined, { storyId: 's' }, { entryId: 'a', feedId: 'f' }, now),
      settled: true as const,
    };
    const joined = { id: 'a', signal: 'near-copy', score: 0.9, grade: 'copy' as const, evidence: 'x' };
    const grown = joinStory(story, { storyId: 's', joined }, { entryId: 'b', feedId: 'g' }, now);
    expect(withLead(grown, 'b').leadId).toBe('a');
  });
});
