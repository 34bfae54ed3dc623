/** A clusterer on a plain MinHash LSH package, the obvious alternative, run in the same process. */
import { LshIndex, Minhash } from 'minhash';
import type { StoryArticle } from '../../src/stories/index.ts';

/** Permutations and rows a band: 16 bands of 4 find half of the pairs with a Jaccard similarity of .5. */
const PERMUTATIONS = 64;
const BAND = 4;
const JACCARD = 0.5;
const SHINGLE = 5;

/** The interface of the index and the peer: the story of each article as it arrives. */
export interface Clusterer {
  add(article: StoryArticle): { readonly storyId: string };
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) found.add(words.slice(i, i + SHINGLE).join(' '));
  return found.size === 0 ? new Set([words.join(' ')]) : found;
}

/** Single link over near copies: an article joins the story of the first similar earlier one. */
export function createMinhashPeer(): Clusterer {
  const lsh = new LshIndex({ bandSize: BAND });
  const signatures = new Map<string, Minhash>();
  const stories = new Map<string, string>();
  return {
    add({ id, title, text }) {
      const signature = new Minhash({ numPerm: PERMUTATIONS });
      for (const shingle of shingles(`${title} ${text}`)) signature.update(shingle);
      const near = lsh.getHashbands(signature).flatMap((band) => lsh.index[band] ?? []);
      const match = near.find((other) => (signatures.get(other)?.jaccard(signature) ?? 0) >= JACCARD);
      const storyId = (match === undefined ? undefined : stories.get(match)) ?? id;
      lsh.insert(id, signature);
      signatures.set(id, signature);
      stories.set(id, storyId);
      return { storyId };
    },
  };
}
