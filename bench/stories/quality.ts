/** Runs the index over a labelled set and counts its right and wrong joins. */
import { createStoryIndex, type Joined, type StoryArticle } from '../../src/stories/index.ts';
import { type Clustering, measureClustering, type Scores, scoresOf } from './measures.ts';
import type { LabelledItem, LabelledPair } from './sets.ts';

/** The index, or a peer in its place. */
export interface Indexed {
  add(article: StoryArticle): { readonly storyId: string; readonly joined?: Joined };
}

/** A join that the labels call wrong. */
export interface FalseJoin {
  readonly a: string;
  readonly b: string;
  readonly note: string;
  readonly joined: Joined | undefined;
}

export interface PairResult {
  readonly plain: Scores;
  readonly weighted: Scores;
  readonly falseJoins: readonly FalseJoin[];
  readonly missed: readonly LabelledPair[];
}

function describe(title: string, text: string): string {
  return `${title} | ${text.slice(0, 200)}`.replace(/\s+/g, ' ');
}

/** Adds each pair to a fresh index, the earlier article first, and checks whether both are in one story. */
export function runPairs(pairs: readonly LabelledPair[], create: () => Indexed = createStoryIndex): PairResult {
  const falseJoins: FalseJoin[] = [];
  const missed: LabelledPair[] = [];
  const plain = { right: 0, made: 0, wanted: 0 };
  const stream = { right: 0, made: 0, wanted: 0 };
  for (const pair of pairs) {
    const index = create();
    const isInOrder = (pair.a.published ?? '') <= (pair.b.published ?? '');
    const [first, second] = isInOrder ? [pair.a, pair.b] : [pair.b, pair.a];
    const founder = index.add(first);
    const { storyId, joined } = index.add(second);
    const isJoined = storyId === founder.storyId;
    for (const [count, weight] of [
      [plain, 1],
      [stream, pair.weight],
    ] as const) {
      count.right += isJoined && pair.same ? weight : 0;
      count.made += isJoined ? weight : 0;
      count.wanted += pair.same ? weight : 0;
    }
    if (isJoined && !pair.same)
      falseJoins.push({
        a: describe(pair.a.title, pair.a.text),
        b: describe(pair.b.title, pair.b.text),
        note: `${pair.id} ${pair.note}`,
        joined,
      });
    if (!isJoined && pair.same) missed.push(pair);
  }
  return {
    plain: scoresOf(plain.right, plain.made, plain.wanted),
    weighted: scoresOf(stream.right, stream.made, stream.wanted),
    falseJoins,
    missed,
  };
}

export interface ClusteringResult extends Clustering {
  readonly falseJoins: readonly FalseJoin[];
  readonly stories: number;
  /** Joins by grade and how many of them were right. */
  readonly byGrade: ReadonlyMap<string, { readonly made: number; readonly right: number }>;
}

/** Adds all items, in the order of the set, to one index. */
export function runClustering(
  items: readonly LabelledItem[],
  create: () => Indexed = createStoryIndex,
): ClusteringResult {
  const index = create();
  const byId = new Map(items.map((item) => [item.article.id, item]));
  const falseJoins: FalseJoin[] = [];
  const byGrade = new Map<string, { made: number; right: number }>();
  const found = items.map(({ article, story }) => {
    const { storyId, joined } = index.add(article);
    if (joined === undefined) return storyId;
    const other = byId.get(joined.id);
    const count = byGrade.get(joined.grade) ?? { made: 0, right: 0 };
    count.made++;
    if (other?.story === story) count.right++;
    else
      falseJoins.push({
        a: describe(article.title, article.text),
        b: describe(other?.article.title ?? '', other?.article.text ?? ''),
        note: `${story} ${other?.story}`,
        joined,
      });
    byGrade.set(joined.grade, count);
    return storyId;
  });
  const measured = measureClustering(
    items.map(({ story }) => story),
    found,
  );
  return { ...measured, falseJoins, stories: new Set(found).size, byGrade };
}
