/** Why: "why is this here, why is that not": everything that is known of one article and its story, as one record. */

import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { Departure, Evidence, Story } from '../model/story.ts';
import { uuidUrn } from '../outputs/item.ts';
import { canonicalUrl } from '../url/canonical.ts';
import type { StoreContext } from './app.ts';

export interface ExplainedMember {
  readonly entryId: string;
  readonly feedId: string;
  readonly title: string;
  readonly url?: string;
  readonly isLead: boolean;
  readonly joinedAt: string;
  readonly grade?: string;
  readonly evidence: readonly Evidence[];
  readonly left?: Departure;
  readonly strayed?: true;
}

export interface Explanation {
  readonly entry: Entry;
  readonly article?: StoredArticle;
  readonly story?: Pick<Story, 'id' | 'createdAt' | 'updatedAt' | 'former'>;
  readonly members: readonly ExplainedMember[];
}

/** The entry ids that `name` stands for: an entry id, a story id or an item's id in a feed (all its members), or the address of an article. */
export async function findEntries(name: string, app: StoreContext): Promise<readonly string[]> {
  if ((await app.records.entries.get(name)) !== undefined) return [name];
  const story = app.catalogue.get(name) ?? [...app.catalogue.all()].find(({ id }) => uuidUrn(id) === name);
  if (story !== undefined) return story.members.map((member) => member.entryId);
  const wanted = URL.canParse(name) ? canonicalUrl(name) : undefined;
  if (wanted === undefined) return [];
  const found: string[] = [];
  for await (const [id, entry] of app.records.entries.entries()) {
    if (entry.url !== undefined && canonicalUrl(entry.url) === wanted) found.push(id);
  }
  return found.length > 0 ? found : await movedEntries(wanted, app);
}

/** The entries whose page is at `wanted` now; looked for last, since all articles are read for it. */
async function movedEntries(wanted: string, app: StoreContext): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const [id, { movedTo }] of app.records.articles.entries()) {
    if (movedTo !== undefined && canonicalUrl(movedTo) === wanted) found.push(id);
  }
  return found;
}

/** The members of a story with their titles and the evidence for each. */
export async function explainStory(story: Story, app: StoreContext): Promise<readonly ExplainedMember[]> {
  const entries = await app.records.entries.getMany(story.members.map((member) => member.entryId));
  return story.members.map((member, i) => {
    const { entryId, feedId, joinedAt, grade, evidence, left, strayed } = member;
    const entry = entries[i];
    return {
      ...{ entryId, feedId, joinedAt, evidence, title: entry?.title ?? '', isLead: story.leadId === entryId },
      ...(entry?.url === undefined ? {} : { url: entry.url }),
      ...(grade === undefined ? {} : { grade }),
      ...(left === undefined ? {} : { left }),
      ...(strayed === undefined ? {} : { strayed }),
    };
  });
}

function factsOf({ id, createdAt, updatedAt, former }: Story): NonNullable<Explanation['story']> {
  return { id, createdAt, updatedAt, ...(former === undefined ? {} : { former }) };
}

/** Undefined when there is no such entry. */
export async function explainEntry(entryId: string, app: StoreContext): Promise<Explanation | undefined> {
  const entry = await app.records.entries.get(entryId);
  if (entry === undefined) return undefined;
  const article = await app.records.articles.get(entryId);
  const story = app.catalogue.storyOf(entryId);
  return {
    entry,
    ...(article === undefined ? {} : { article }),
    ...(story === undefined ? {} : { story: factsOf(story) }),
    members: story === undefined ? [] : await explainStory(story, app),
  };
}
