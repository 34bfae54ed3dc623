/** Lists joined stories of the recorded feeds for reading, chosen by a hash, without the scores that would bias a reader. */
import { createHash } from 'node:crypto';
import { wordsOfHtml } from '../../src/feeds/map/plain-text.ts';
import type { Entry } from '../../src/model/entry.ts';
import { createStoryIndex } from '../../src/stories/index.ts';
import { articleOf } from './replay.ts';
import { replayPolls } from './snapshots.ts';

/** Stories in a list, members shown of each, and characters of a text. */
const [STORIES, MEMBERS, CHARACTERS] = [200, 8, 230];

/** Which stories: another seed selects others; those with a member first seen from `from` to before `to` (ISO 8601). */
export interface Selection {
  readonly seed: string;
  readonly from: string;
  readonly to: string;
}

interface Member {
  readonly entry: Entry;
  readonly at: string;
}

function lineOf({ entry: { feedId, title, content, summary }, at }: Member): string {
  const text = wordsOfHtml(content ?? summary).slice(0, CHARACTERS);
  return `- [${feedId} ${at.slice(0, 16)}] ${title} | ${text.replace(/\s+/g, ' ')}`;
}

function keyOf(seed: string, members: readonly Member[]): string {
  const [first = ''] = members.map(({ entry }) => entry.id).sort();
  return createHash('sha256').update(`${seed}\n${first}`).digest('hex');
}

/** All stories of several members, each with what its articles said at first. */
async function joinedStories(data: string): Promise<Member[][]> {
  const index = createStoryIndex({ seed: 'replay' });
  const storyOf = new Map<string, string>();
  const first = new Map<string, Member>();
  for await (const { at, added, changed } of replayPolls(data)) {
    for (const entry of [...added, ...changed.map(({ after }) => after)])
      storyOf.set(entry.id, index.add(articleOf(entry, at)).storyId);
    for (const entry of added) first.set(entry.id, { entry, at });
  }
  const stories = new Map<string, Member[]>();
  for (const [id, story] of storyOf) {
    const member = first.get(id);
    if (member !== undefined) stories.set(story, [...(stories.get(story) ?? []), member]);
  }
  return [...stories.values()].filter((members) => members.length > 1);
}

/** The list as text, a story a paragraph. */
export async function joinedList(data: string, { seed, from, to }: Selection): Promise<string> {
  const all = await joinedStories(data);
  const inPeriod = all.filter((members) => members.some(({ at }) => at >= from && at < to));
  const keyed = inPeriod.map((members) => ({ members, key: keyOf(seed, members) }));
  const chosen = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, STORIES);
  const paragraphs = chosen.map(({ members }, i) => {
    const more = members.length > MEMBERS ? [`- and ${members.length - MEMBERS} more`] : [];
    return [`## ${i + 1}`, ...members.slice(0, MEMBERS).map(lineOf), ...more].join('\n');
  });
  return [`${inPeriod.length} stories of several members, ${chosen.length} listed`, ...paragraphs].join('\n\n');
}
