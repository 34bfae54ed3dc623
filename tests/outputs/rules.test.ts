/** Rules: which conditions an article meets, and what happens to it. */
import { describe, expect, it } from 'vitest';
import type { Condition, Rule } from '../../src/config/rules.ts';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { RuledArticle } from '../../src/outputs/conditions.ts';
import { reportRules } from '../../src/outputs/rule-report.ts';
import { compileRules } from '../../src/outputs/rules.ts';

const SEEN = '2026-03-10T12:00:00.000Z';

const entry: Entry = {
  ...{ version: 1, id: 'e', feedId: 'tides', guid: 'e', firstSeenAt: SEEN, changedAt: SEEN, contentHash: '' },
  ...{ title: 'Night ferry returns', url: 'https://tides.example/sport/ferry', published: '2026-03-08T12:00:00.000Z' },
  ...{ authors: [{ name: 'Ada Quay' }], categories: [{ term: 'Transport' }], enclosures: [] },
};
const stored = {
  entryId: 'e',
  article: { text: 'It left the quay at dawn.', wordCount: 6, authors: [], tags: ['page'], language: 'en-GB' },
} as unknown as StoredArticle;
const article: RuledArticle = { entry, stored, storyId: 's', feedTitle: 'Tides' };

const isBlocked = (condition: Condition, of: RuledArticle = article): boolean =>
  compileRules([{ id: 'r', block: [condition] }]).effectsOn(of).blockedBy.length > 0;

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [{ phrases: ['quay'] }, true],
    [{ phrases: ['ferry'] }, true],
    [{ title: ['ferry'] }, true],
    [{ title: ['quay'] }, false],
    [{ title: ['/^night .* returns$/'] }, true],
    [{ text: ['ferry'] }, false],
    [{ author: ['ada'] }, true],
    [{ author: ['ferry'] }, false],
    [{ category: ['/^transport$/'] }, true],
    [{ category: ['page'] }, false],
    [{ url: ['sport'] }, true],
    [{ url: ['spor'] }, false],
    [{ languages: ['en'] }, true],
    [{ languages: ['de', 'EN-gb'] }, true],
    [{ languages: ['de'] }, false],
    [{ minWords: 6 }, true],
    [{ minWords: 7 }, false],
    [{ maxWords: 5 }, false],
    [{ olderThanSeconds: 86_400 }, true],
    [{ olderThanSeconds: 2 * 86_400 }, false],
    [{ newerThanSeconds: 3 * 86_400 }, true],
    [{ stories: ['s'] }, true],
    [{ stories: ['t'] }, false],
    [{ title: ['ferry'], languages: ['de'] }, false],
    [{}, true],
  ])('%j: %s', (condition, met) => {
    expect(isBlocked(condition)).toBe(met);
  });

  it('counts the age from the publication to the first poll, and no age without a date', () => {
    const { published: _, ...undated } = entry;
    expect(isBlocked({ olderThanSeconds: 1 }, { ...article, entry: undated })).toBe(false);
  });

  it('is met by an article without a page as far as its feed tells', () => {
    const bare: RuledArticle = { entry, stored: undefined, feedTitle: 'Tides' };
    expect(isBlocked({ title: ['ferry'] }, bare)).toBe(true);
    expect(isBlocked({ text: ['quay'] }, bare)).toBe(false);
  });
});

describe('rules', () => {
  const effects = (rules: readonly Rule[], output?: string) => compileRules(rules).effectsOn(article, output);

  it('keep only what meets one of the conditions of each `keep`', () => {
    const sea = { id: 'sea', keep: [{ title: ['boat'] }, { title: ['ferry'] }] };
    expect(effects([sea]).blockedBy).toEqual([]);
    expect(effects([sea, { id: 'german', keep: [{ languages: ['de'] }] }]).blockedBy).toEqual(['german']);
  });

  it('apply to their feeds and outputs only', () => {
    const block = [{ title: ['ferry'] }];
    expect(effects([{ id: 'r', feeds: ['quay'], block }]).blockedBy).toEqual([]);
    expect(effects([{ id: 'r', feeds: ['tides'], block }]).blockedBy).toEqual(['r']);
    expect(effects([{ id: 'r', outputs: ['all'], block }], 'all').blockedBy).toEqual(['r']);
    expect(effects([{ id: 'r', outputs: ['all'], block }], 'sea').blockedBy).toEqual([]);
    expect(effects([{ id: 'r', outputs: ['all'], block }]).blockedBy).toEqual([]);
  });

  it('see the tags that rules before them added', () => {
    const tagging: Rule = { id: 'tag', when: [{ title: ['ferry'] }], tag: ['boats'] };
    const boats: Rule = { id: 'boats', block: [{ category: ['boats'] }] };
    expect(effects([tagging, boats])).toMatchObject({ blockedBy: ['boats'], tags: ['boats'] });
    expect(effects([boats, tagging]).blockedBy).toEqual([]);
  });

  it('add to the priority under their conditions', () => {
    expect(
      effects([
        { id: 'a', when: [{ author: ['ada'] }], priority: 3 },
        { id: 'b', priority: 2 },
      ]).priority,
    ).toBe(5);
    expect(effects([{ id: 'a', when: [{ author: ['bo'] }], priority: 3 }]).priority).toBe(0);
  });

  it('rewrite titles and texts in their order, with a prefix from the name of the feed', () => {
    const { rewriteTitle, rewriteText } = effects([
      {
        id: 'r',
        rewrite: {
          title: [
            { find: '/^(night) (\\w+)/', with: '$2 by $1' },
            { find: 'RETURNS', with: 'is $1 back' },
          ],
          text: [{ find: 'quay', with: 'pier' }],
          prefix: '{feed}: ',
        },
      },
    ]);
    expect(rewriteTitle(entry.title)).toBe('Tides: ferry by Night is $1 back');
    expect(rewriteText('The quay. Quays stay.')).toBe('The pier. Quays stay.');
  });

  it('are reported once, with the outputs that they are limited to', () => {
    const rules = compileRules([
      { id: 'a', outputs: ['x', 'y'], block: [{}] },
      { id: 'b', block: [{ title: ['ferry'] }] },
      { id: 'c', tag: ['t'] },
      { id: 'd', block: [{ title: ['boat'] }] },
    ]);
    expect(reportRules(rules, article)).toEqual([
      { rule: 'b', does: 'blocks' },
      { rule: 'c', does: 'changes' },
      { rule: 'a', does: 'blocks', outputs: ['x', 'y'] },
    ]);
  });
});
