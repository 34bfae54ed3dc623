/** Writes one site, output by output: its folder, what it has of each story, and where former addresses lead. */
import type { AppContext } from '../app/app.ts';
import type { FileSource, RenderedFile } from '../formats/format.ts';
import { storyPath } from '../formats/paths.ts';
import { renderAssets } from '../formats/render-output.ts';
import type { MovedPath } from '../formats/site-manifest.ts';
import type { Story } from '../model/story.ts';
import { toInstant } from '../model/time.ts';
import type { OutputLocation } from '../outputs/outputs.ts';
import { feedsOf } from '../outputs/select.ts';
import { yieldAfter } from '../runtime/yield.ts';
import { maskInFile } from '../url/secret-patterns.ts';
import { feedOf, type Site } from './feed-record.ts';
import { movedOutputs } from './moved-outputs.ts';
import { renderOutputFiles } from './output-files.ts';
import { withRefused } from './refused.ts';
import { pagesOf, retainedPaths } from './retained-paths.ts';
import type { WrittenSite } from './site.ts';
import { openSite } from './site-writer.ts';
import { pageSource } from './story-pages.ts';
import type { RefusedFile } from './write-journal.ts';

/** Date of the style sheet, script and icon, which change with the program only: fixed, so that every replica has the same. */
const ASSETS_CHANGED = '2026-11-22T00:00:00.000Z';

/** What to publish. */
export interface PublishScope {
  /** Only outputs with one of these feeds, since nothing else changed. Default: all outputs, and obsolete files are removed. */
  readonly changedFeeds?: ReadonlySet<string>;
  /** Only the configured outputs; the others follow later. Default false. */
  readonly isPreliminary?: boolean;
  /** Also check files of older programs or settings that are not rendered now for secrets of private feeds. Default false. */
  readonly isRechecked?: boolean;
}

/** Whether everything is rendered, so that what was not rendered is obsolete. */
export function isWhole({ changedFeeds, isPreliminary }: PublishScope): boolean {
  return changedFeeds === undefined && isPreliminary !== true;
}

/** Those of `all` that are to be rendered. */
export function outputsIn(
  { changedFeeds, isPreliminary }: PublishScope,
  all: readonly OutputLocation[],
  { config }: Pick<AppContext, 'config'>,
): readonly OutputLocation[] {
  return all.filter(({ output, isNamed }) => {
    if (isPreliminary === true && !isNamed) return false;
    if (changedFeeds === undefined) return true;
    for (const feed of feedsOf(output, config.feeds)) if (changedFeeds.has(feed)) return true;
    return false;
  });
}

/** Renders the outputs `all` of `site` and writes what changed to `directory`. Rejects when the folder cannot be written. */
export async function writeOutputs(
  directory: string,
  all: readonly OutputLocation[],
  site: Site,
  scope: PublishScope,
  app: AppContext,
): Promise<WrittenSite> {
  const refused: RefusedFile[] = [];
  const writer = await openSite(directory, {
    onRefused: (file) => refused.push(file),
    writtenAt: toInstant(app.clock()),
    ...(app.term !== undefined && { term: app.term }),
    confirm: app.confirmLead,
    isOnDemand: site.isOnDemand === true,
  });
  const yieldIfDue = yieldAfter();
  const addAll = async (files: AsyncIterable<RenderedFile | FileSource>): Promise<void> => {
    for await (const file of files) {
      await writer.add(file);
      await yieldIfDue();
    }
  };
  const isWritten = (path: string): Promise<boolean> => writer.has(path);
  const published = { has: isWritten, as: (path: string) => writer.madeOf(path) };
  try {
    for (const file of renderAssets(ASSETS_CHANGED)) await writer.add(file);
    for (const location of outputsIn(scope, all, app)) await addAll(renderOutputFiles(location, site, published, app));
    const moved = await movedPaths(all, site, app);
    if (isWhole(scope)) {
      await addAll(sharedStories(all, site, isWritten, app));
      await addAll(otherPages(all, site, { paths: await writer.otherPages(), moved }, app));
    }
    const patterns = [...new Set(site.sources.secrets.values())];
    const written = await writer.finish({
      ...(isWhole(scope) ? { keep: await retainedPaths(all, moved, site, app), isWhole: true } : { isPart: true }),
      moved,
      ...(scope.isRechecked === true && patterns.length > 0
        ? { rewrite: (text) => patterns.reduce((masked, pattern) => maskInFile(pattern, masked), text) }
        : {}),
    });
    return withRefused(written, refused, directory, app);
  } finally {
    await writer.settled();
  }
}

/** The public pages of stories with articles of hidden feeds, as they are without those articles. */
async function* sharedStories(
  all: readonly OutputLocation[],
  site: Site,
  isWritten: (path: string) => Promise<boolean>,
  app: AppContext,
): AsyncGenerator<FileSource> {
  const [first] = all;
  if (first === undefined || site.isPrivate) return;
  const feed = feedOf(first, [], site, app);
  for await (const stories of app.catalogue.ofFeeds(site.hidden)) {
    for (const story of stories.filter((one) => hasShown(one, site))) {
      const pages: string[] = [];
      for (const page of pagesOf(story)) if (await isWritten(storyPath(page))) pages.push(page);
      yield* site.storyPages.again(feed, story, pages);
    }
  }
}

/** Pages that were published otherwise than they are to be now: with a file, or without one. */
interface OtherPages {
  readonly paths: ReadonlySet<string>;
  readonly moved: readonly MovedPath[];
}

/** Those pages, for all stories that have them. One whose story or article cannot be read stays as it is. */
async function* otherPages(
  all: readonly OutputLocation[],
  site: Site,
  { paths, moved }: OtherPages,
  app: AppContext,
): AsyncGenerator<FileSource> {
  const [first] = all;
  if (first === undefined || site.whole === undefined || paths.size === 0) return;
  const feed = feedOf(first, [], site, app);
  const movedFrom = new Set(moved.map(({ from }) => from));
  for await (const stories of app.catalogue.all()) {
    for (const story of stories) {
      const pages = pagesOf(story).filter((page) => paths.has(storyPath(page)) && !movedFrom.has(storyPath(page)));
      for (const page of pages) {
        const item = await site.whole.item(story, page);
        if (item !== undefined) yield pageSource(feed, item, story);
      }
    }
  }
}

/** Whether the site may show an article of the story. */
function hasShown({ members }: Pick<Story, 'members'>, { hidden }: Site): boolean {
  return members.some(({ feedId }) => !hidden.has(feedId));
}

/** Redirects from former paths of outputs, and of stories that were merged into others, to the current ones. */
async function movedPaths(
  all: readonly OutputLocation[],
  site: Site,
  { records, catalogue, config }: AppContext,
): Promise<readonly MovedPath[]> {
  // The index has all that a record says.
  const rows = await records.movedStories.select({});
  const moved = new Map(rows.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at] as const])));
  const endOf = (from: string): string => {
    let to = moved.get(from) ?? from;
    for (let steps = 0; !catalogue.has(to) && moved.has(to) && steps < moved.size; steps++) to = moved.get(to) ?? to;
    return to;
  };
  const ends = [...moved.keys()].filter((from) => !catalogue.has(from)).map((from) => [from, endOf(from)] as const);
  const found = await catalogue.getMany(ends.map(([, to]) => to));
  const stories = ends.flatMap(([from, to], i) => {
    const story = found[i];
    return story !== undefined && !hasShown(story, site) ? [] : [{ from: storyPath(from), to: storyPath(to) }];
  });
  return site.isPrivate ? stories : [...stories, ...movedOutputs(all, site.hidden, config)];
}
