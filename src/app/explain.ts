/** Everything stored about one article and its story as one record, for `winnow why` and the console. */

import { rulesAt } from '../config/rules.ts';
import type { StoredArticle } from '../model/article.ts';
import type { Entry } from '../model/entry.ts';
import type { StoryScope } from '../model/source.ts';
import type { Departure, Evidence, Story } from '../model/story.ts';
import { entryTitle, uuidUrn } from '../outputs/item.ts';
import { type RuleReport, reportRules } from '../outputs/rule-report.ts';
import { compileRules } from '../outputs/rules.ts';
import { canonicalUrl } from '../url/canonical.ts';
import type { StoreContext } from './store-context.ts';

/** A member of a story, with its title and the evidence for it. */
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

/** An entry, its article and its story; an absent field means that there is none yet. */
export interface Explanation {
  readonly entry: Entry;
  readonly article?: StoredArticle;
  readonly story?: Pick<Story, 'id' | 'createdAt' | 'updatedAt' | 'former'>;
  readonly members: readonly ExplainedMember[];
  /** What the operator configured against joins of its feed's articles. */
  readonly scopes?: readonly StoryScope[];
  /** What the operator's rules do to it. */
  readonly rules?: readonly RuleReport[];
}

/** The entry ids that `name` refers to: an entry id; a story id or an item's id in a feed (all members); or an article's URL. */
export async function findEntries(name: string, app: StoreContext): Promise<readonly string[]> {
  if ((await app.records.entries.get(name)) !== undefined) return [name];
  const story = (await app.catalogue.get(name)) ?? (await storyOfItem(name, app));
  if (story !== undefined) return story.members.map((member) => member.entryId);
  const url = canonicalUrl(name);
  if (url === undefined) return [];
  const found: string[] = [];
  for await (const [id, entry] of app.records.entries.entries()) {
    if (entry.url !== undefined && canonicalUrl(entry.url) === url) found.push(id);
  }
  return found.length > 0 ? found : await movedEntries(url, app);
}

/** The story whose item has this id in a feed. */
async function storyOfItem(name: string, { catalogue }: StoreContext): Promise<Story | undefined> {
  if (!name.startsWith('urn:uuid:')) return undefined;
  for await (const stories of catalogue.all()) {
    const found = stories.find(({ id }) => uuidUrn(id) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The entries whose page has moved to `url`. Tried last, since it reads all articles. */
async function movedEntries(url: string, app: StoreContext): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const [id, { movedTo }] of app.records.articles.entries()) {
    if (movedTo !== undefined && canonicalUrl(movedTo) === url) found.push(id);
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
      ...{
        entryId,
        feedId,
        joinedAt,
        evidence,
        title: entry ? entryTitle(entry) : '',
        isLead: story.leadId === entryId,
      },
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

/** The explanation of one entry at `now` (milliseconds), since mutes end; undefined when there is no such entry. */
export async function explainEntry(entryId: string, app: StoreContext, now: number): Promise<Explanation | undefined> {
  const entry = await app.records.entries.get(entryId);
  if (entry === undefined) return undefined;
  const article = await app.records.articles.get(entryId);
  const [story] = await app.catalogue.storiesOf([entryId]);
  const source = app.config.feeds.find(({ id }) => id === entry.feedId);
  const scopes = source?.stories;
  const feedTitle = source?.title ?? (await app.records.feeds.get(entry.feedId))?.title ?? entry.feedId;
  const ruled = { entry, stored: article, feedTitle, ...(story === undefined ? {} : { storyId: story.id }) };
  const rules = reportRules(compileRules(rulesAt(app.config.rules, now)), ruled);
  return {
    entry,
    ...(scopes === undefined ? {} : { scopes }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(article === undefined ? {} : { article }),
    ...(story === undefined ? {} : { story: factsOf(story) }),
    members: story === undefined ? [] : await explainStory(story, app),
  };
}
