/** Made-up stories of the size that real ones have, a minute apart. */
import { createHash } from 'node:crypto';
import { CLEANER_VERSION } from '../../src/app/artifact-versions.ts';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Story, StoryMember } from '../../src/model/story.ts';
import { storyIdOf } from '../../src/stories/story/story-id.ts';
import { headlineOf, mix, proseOf } from '../load/text.ts';

/** Feeds that the stories are from. */
export const FEEDS = 2000;
const FIRST = Date.parse('2026-01-01T00:00:00Z');

/** When story `n` was new. */
export function timeOf(n: number): string {
  return new Date(FIRST + n * 60_000).toISOString();
}

const entryIdOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);

function memberOf(n: number, part: number): StoryMember {
  const at = timeOf(n);
  const base = {
    entryId: entryIdOf(`${n} ${part}`),
    feedId: `f${mix(n, part) % FEEDS}`,
    joinedAt: at,
    publishedAt: timeOf(n - 0.5),
  };
  if (part === 0) return { ...base, evidence: [] };
  const grounds = 'the same text, of which 96 % of the words agree, and 3 of 3 names';
  const evidence = [{ article: entryIdOf(`${n} 0`), signal: 'near-text', score: 0.96, grounds }];
  return { ...base, grade: 'copy', evidence };
}

/** Story `n`, settled. */
export function storyOf(n: number): Story {
  const members = [memberOf(n, 0), ...(n % 5 === 4 ? [memberOf(n, 1)] : [])];
  const leadId = members[0]?.entryId ?? '';
  const at = timeOf(n);
  return { version: 1, id: storyIdOf(leadId), leadId, settled: true, members, createdAt: at, updatedAt: at };
}

/** The entry of a member. */
export function entryOf({ entryId: id, feedId, publishedAt, joinedAt }: StoryMember): Entry {
  const seed = mix(Number.parseInt(id.slice(0, 6), 16), 5);
  const content = Array.from({ length: 3 }, (_, i) => `<p>${proseOf(mix(seed, i), 3)}</p>`).join('');
  return {
    version: 1,
    ...{ id, feedId, guid: id, url: `https://${feedId}.example/${id}`, title: headlineOf(seed), content },
    ...{ published: publishedAt, authors: [], categories: [], enclosures: [] },
    ...{ firstSeenAt: joinedAt, changedAt: joinedAt, contentHash: id },
  };
}

/** The article of an entry. */
export function articleOf(entry: Entry): StoredArticle {
  const { id: entryId, url = '', title } = entry;
  const article = cleanFragment(entry.content ?? '', { url, title });
  const [textChangedAt, textHash] = [entry.firstSeenAt, entryId];
  return { version: 1, entryId, article, from: 'feed', cleanedWith: CLEANER_VERSION, textChangedAt, textHash };
}
