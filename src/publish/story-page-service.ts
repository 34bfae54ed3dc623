/**
 * Renders the pages of stories when they are requested, from the store alone: so a process that only serves can do it too. Which pages
 * there are, and of which stories, the manifest says.
 */
import pLimit from 'p-limit';
import type { AppContext } from '../app/app.ts';
import type { FileSource, RenderedFile } from '../formats/format.ts';
import { atOnce } from '../formats/steps.ts';
import type { PublishedFeed } from '../model/published-feed.ts';
import type { Story } from '../model/story.ts';
import { listOutputs } from '../outputs/outputs.ts';
import { feedOf, shownFeeds, siteOf } from './feed-record.ts';
import { pagesOf } from './retained-paths.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { pageSource } from './story-pages.ts';
import { createWholeStories } from './whole-story.ts';

/** What pages are made of. */
export type PageContext = Pick<AppContext, 'config' | 'records' | 'clock'>;

/** A page as the manifest lists it. */
export interface WantedPage {
  readonly path: string;
  /** Id of its story when it was published. */
  readonly onDemand: string;
  readonly madeOf?: string;
}

/** The page; `absent`: its story is not there any more; `busy`: too many pages are waiting. */
export type StoryPageAnswer =
  | { readonly kind: 'page'; readonly file: RenderedFile }
  | { readonly kind: 'absent' }
  | { readonly kind: 'busy' };

/** Renders a page. Rejects with a StoreError. */
export type StoryPageService = (page: WantedPage) => Promise<StoryPageAnswer>;

/** Pages that are made at once; each reads some records, and takes about a millisecond to render. */
const MAX_CONCURRENT = 4;
/** Pages that may wait for them. */
const MAX_WAITING = 64;
/**
 * Milliseconds after which the sources are read again for a page that is not made of what was published: its story, or the sources,
 * have changed since.
 */
const SOURCES_MS = 5_000;

/** What is known of the site for some time. */
interface Moment {
  readonly context: PageContext;
  readonly until: number;
  readonly sources: Sources;
  /** Ids of the feeds that public pages may show. */
  readonly every: ReadonlySet<string>;
  /** The first output, without items: all that pages take from an output is the same in each. */
  readonly feed: PublishedFeed | undefined;
}

/** Creates the service. `context`: returns the current configuration with the store; undefined while pages must not be rendered. */
export function createStoryPageService(context: () => Promise<PageContext | undefined>): StoryPageService {
  const limited = pLimit(MAX_CONCURRENT);
  let moment: Promise<Moment> | undefined;
  const reopen = (now: PageContext): Promise<Moment> => {
    const opening = openMoment(now);
    moment = opening;
    opening.catch(() => {
      if (moment === opening) moment = undefined;
    });
    return opening;
  };
  const make = async (page: WantedPage): Promise<StoryPageAnswer> => {
    const now = await context();
    if (now === undefined) return { kind: 'busy' };
    const known = await moment;
    const current = known?.context.config === now.config && known.context.records === now.records ? known : undefined;
    let source = current && (await sourceOf(page, current));
    const isOld = current === undefined || now.clock() >= current.until;
    if (isOld && (source === undefined || source.madeOf !== page.madeOf))
      source = await sourceOf(page, await reopen(now));
    return source === undefined ? { kind: 'absent' } : { kind: 'page', file: rendered(source) };
  };
  return async (page) => {
    if (limited.pendingCount >= MAX_WAITING) return { kind: 'busy' };
    return await limited(make, page);
  };
}

async function openMoment(context: PageContext): Promise<Moment> {
  const { config, clock } = context;
  const until = clock() + SOURCES_MS;
  const sources = await sourcesOf(context);
  const outputs = listOutputs(config, sources);
  const [first] = outputs;
  const feed = first && feedOf(first, [], siteOf(outputs, sources, context), context);
  return { context, until, sources, every: shownFeeds(config), feed };
}

/** The page, not rendered yet; undefined if no story has it. */
async function sourceOf(page: WantedPage, moment: Moment): Promise<FileSource | undefined> {
  const { context, sources, every, feed } = moment;
  const id = pageId(page.path);
  const story = await storyWith(id, page.onDemand, context);
  if (story === undefined || feed === undefined) return undefined;
  const item = await createWholeStories(sources, every, context).item(story, id);
  return item && pageSource(feed, item, story);
}

function rendered({ steps, madeOf: _, storyId: __, ...file }: FileSource): RenderedFile {
  return { ...file, body: atOnce(steps()) };
}

/** Inverse of `storyPath`. */
function pageId(path: string): string {
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, ''));
}

/** Stories may be merged again and again; more steps than this would be a circle. */
const MAX_MOVES = 100;

/** The story with this page: the one of the same id, the one that had it when it was published, or the one that was merged into. */
async function storyWith(
  page: string,
  published: string,
  { records }: Pick<PageContext, 'records'>,
): Promise<Story | undefined> {
  for (const first of new Set([page, published])) {
    let id: string | undefined = first;
    for (let steps = 0; id !== undefined && steps < MAX_MOVES; steps++) {
      const story: Story | undefined = await records.stories.get(id);
      if (story !== undefined && pagesOf(story).includes(page)) return story;
      id = story === undefined ? (await records.movedStories.get(id))?.to : undefined;
    }
  }
  return undefined;
}
