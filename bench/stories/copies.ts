/**
 * Measures copies: the sets label stories only, so a copy is a pair of one story whose texts share most phrases,
 * counted exactly.
 */
import { createStoryIndex } from '../../src/stories/index.ts';
import { type Scores, scoresOf } from './measures.ts';
import type { LabelledItem } from './sets.ts';

const SHINGLE = 5;
const JACCARD = 0.5;
/** Minimum phrases: shorter texts share some by chance. */
const MIN_SHINGLES = 10;

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) found.add(words.slice(i, i + SHINGLE).join(' '));
  return found;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

/** Precision and recall of copies. */
export interface CopyResult extends Scores {
  /** Pairs of one story with an exact Jaccard similarity of .5 or more. */
  readonly copies: number;
  /** Joins graded as copies, and those of them within one labelled story. */
  readonly made: number;
  readonly right: number;
}

/**
 * Precision: of the joins graded `copy`, those within a story. Recall: of the copies, those that are in one story.
 */
export function runCopies(items: readonly LabelledItem[]): CopyResult {
  const index = createStoryIndex();
  const storyOf = new Map(items.map(({ article, story }) => [article.id, story]));
  let [made, right] = [0, 0];
  const placed = items.map(({ article, story }) => {
    const { storyId, joined } = index.add(article);
    if (joined?.grade === 'copy') {
      made++;
      if (storyOf.get(joined.id) === story) right++;
    }
    return { story, storyId, phrases: shingles(article.text) };
  });
  let [copies, together] = [0, 0];
  placed.forEach((a, i) => {
    for (const b of placed.slice(i + 1)) {
      if (a.story !== b.story || Math.min(a.phrases.size, b.phrases.size) < MIN_SHINGLES) continue;
      if (jaccard(a.phrases, b.phrases) < JACCARD) continue;
      copies++;
      if (a.storyId === b.storyId) together++;
    }
  });
  const precision = scoresOf(right, made, made).precision;
  const recall = scoresOf(together, together, copies).recall;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), copies, made, right };
}
