/** Replays months of recorded feeds: nothing may be lost or shown twice by one feed, and an edit is not a new story. */
import { wordsOfHtml } from '../../src/feeds/map/plain-text.ts';
import type { Entry } from '../../src/model/entry.ts';
import { createStoryIndex, type Joined, type Placement, type StoryIndex } from '../../src/stories/index.ts';
import { fold } from '../../src/stories/text/words.ts';
import { canonicalUrl } from '../../src/url/canonical.ts';
import { type Poll, replayPolls } from './snapshots.ts';

export interface ReplayJoin {
  readonly joined: Joined;
  readonly newcomer: string;
  readonly member: string;
}

/** An article that was rewritten in a story of several, and left it or may no longer lead it. */
export interface ReplayRewrite {
  readonly before: string;
  readonly after: string;
  /** Title of the first other member. */
  readonly beside: string;
  /** The grounds; absent when it stays but may not lead. */
  readonly left?: string;
  /** Where it went: `alone`, or the signal that joined it to another story. */
  readonly to?: string;
}

export interface ReplayResult {
  documents: number;
  /** Documents that are not feeds. */
  broken: number;
  items: number;
  stories: number;
  /** Items that are in no story. */
  lost: number;
  /** Articles of one feed, by link and title, that are in two stories. */
  publishedTwice: number;
  rekeyed: number;
  titleChanges: number;
  /** Title changes after which the article was in another story than before. */
  titleChangesElsewhere: number;
  /** Changes of title or text of articles in stories of several. */
  rewritten: number;
  readonly rewrites: ReplayRewrite[];
  /** Items whose very title another feed's story showed within 36 hours. */
  duplicatesShown: number;
  readonly joins: ReplayJoin[];
  readonly bySignal: Map<string, number>;
  seconds: number;
}

const DUPLICATE_MS = 36 * 3_600_000;
/** Minimum words: shorter titles are recurring headlines. */
const TITLE_WORDS = 5;

/** An entry as the index gets it. */
export function articleOf(entry: Entry, seenAt: string): Parameters<StoryIndex['add']>[0] {
  const text = wordsOfHtml(entry.content ?? entry.summary);
  const { id, title, url, feedId: source, guid, published, language } = entry;
  return { id, title, text, url, source, guid, published, language, seenAt };
}

function describe(entry: Entry): string {
  return `${entry.feedId}: ${entry.title} | ${wordsOfHtml(entry.summary).slice(0, 160)}`;
}

/** Records what each story showed, to count what is shown twice. */
class Shown {
  private readonly byArticle = new Map<string, string>();
  private readonly byTitle = new Map<string, { story: string; feed: string; at: number }>();

  /** Whether this feed's article is already in another story. */
  isTwice(entry: Entry, story: string): boolean {
    const link = entry.url === undefined ? undefined : canonicalUrl(entry.url);
    if (link === undefined || entry.title === '') return false;
    const key = `${entry.feedId}\n${link}\n${fold(entry.title)}`;
    const before = this.byArticle.get(key);
    this.byArticle.set(key, story);
    return before !== undefined && before !== story;
  }

  /** Whether another feed's story showed this very title lately. */
  isDuplicate({ title, feedId: feed }: Entry, story: string, at: number): boolean {
    const key = fold(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (key.split(' ').length < TITLE_WORDS) return false;
    const before = this.byTitle.get(key);
    if (before === undefined || at - before.at > DUPLICATE_MS) this.byTitle.set(key, { story, feed, at });
    return before !== undefined && at - before.at <= DUPLICATE_MS && before.feed !== feed && before.story !== story;
  }
}

class Replay {
  readonly result: ReplayResult = {
    ...{ documents: 0, broken: 0, items: 0, stories: 0, lost: 0, publishedTwice: 0, rekeyed: 0, titleChanges: 0 },
    ...{ rewritten: 0, rewrites: [] },
    ...{ titleChangesElsewhere: 0, duplicatesShown: 0, joins: [], bySignal: new Map(), seconds: 0 },
  };
  private readonly index = createStoryIndex({ seed: 'replay' });
  private readonly stories = new Map<string, string>();
  private readonly described = new Map<string, string>();
  private readonly shown = new Shown();

  take(poll: Poll): void {
    const { result } = this;
    result.documents++;
    result.rekeyed += poll.rekeyed;
    if (poll.items === undefined) result.broken++;
    for (const entry of poll.added) this.add(entry, poll.at);
    for (const { before, after } of poll.changed) this.change(before, after, poll.at);
  }

  finish(): ReplayResult {
    this.result.stories = new Set(this.stories.values()).size;
    return this.result;
  }

  private add(entry: Entry, at: string): void {
    const { result } = this;
    result.items++;
    const { storyId, joined } = this.index.add(articleOf(entry, at));
    this.stories.set(entry.id, storyId);
    this.described.set(entry.id, describe(entry));
    if (!this.index.membersOf(entry.id).includes(entry.id)) result.lost++;
    if (this.shown.isTwice(entry, storyId)) result.publishedTwice++;
    if (this.shown.isDuplicate(entry, storyId, Date.parse(at))) result.duplicatesShown++;
    if (joined === undefined) return;
    result.bySignal.set(joined.signal, (result.bySignal.get(joined.signal) ?? 0) + 1);
    result.joins.push({
      joined,
      newcomer: this.described.get(entry.id) ?? '',
      member: this.described.get(joined.id) ?? '',
    });
  }

  private change(before: Entry, after: Entry, at: string): void {
    const known = this.stories.get(after.id);
    const isHeld = this.index.storyOf(after.id) !== undefined;
    const beside = this.index.membersOf(after.id).find((id) => id !== after.id);
    const placement = this.index.add(articleOf(after, at));
    if (isHeld) this.stories.set(after.id, placement.storyId);
    this.noteRewrite(after, placement, beside);
    if (before.title === after.title || !isHeld) return;
    this.result.titleChanges++;
    if (placement.storyId !== known) this.result.titleChangesElsewhere++;
  }

  private noteRewrite(entry: Entry, { left, strayed, joined }: Placement, beside: string | undefined): void {
    const [before, after] = [this.described.get(entry.id) ?? '', describe(entry)];
    this.described.set(entry.id, after);
    if (left === undefined && strayed === undefined) return;
    this.result.rewritten++;
    if (strayed === false) return;
    const departure = left === undefined ? {} : { left: left.grounds, to: joined?.signal ?? 'alone' };
    this.result.rewrites.push({ before, after, beside: this.described.get(beside ?? '') ?? '', ...departure });
  }
}

/** Replays the archive; undefined when it is not there. */
export async function runReplay(data: string): Promise<ReplayResult | undefined> {
  const replay = new Replay();
  const start = performance.now();
  for await (const poll of replayPolls(data)) replay.take(poll);
  const result = replay.finish();
  result.seconds = (performance.now() - start) / 1000;
  return result.documents === 0 ? undefined : result;
}
