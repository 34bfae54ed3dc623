/** Stories: a new article compared with two weeks of others, next to a plain near-copy index. */
import { createStoryIndex } from '../../../src/stories/index.ts';
import { headlineOf, mix, proseOf } from '../../load/text.ts';
import { type Clusterer, createMinhashPeer } from '../../stories/peer.ts';
import type { Row } from '../row.ts';

function addAll(index: Clusterer, count: number): number {
  let spent = 0;
  for (let at = 0; at < count; at++) {
    // One in five is a copy of an earlier one, in another feed.
    const seed = mix(at % 5 === 4 ? at - 3 : at, 77);
    const article = { id: `${at}`, title: headlineOf(seed), text: proseOf(seed, 24), source: `f${at % 500}` };
    const start = performance.now();
    index.add(article);
    spent += performance.now() - start;
  }
  return (count / spent) * 1000;
}

export const stories: Row = {
  id: 'stories',
  async measure({ isQuick }) {
    const count = isQuick ? 500 : 5_000;
    const ours = addAll(createStoryIndex({ seed: 'bench' }), count);
    const peer = addAll(createMinhashPeer(), count);
    return [
      {
        what: `articles placed into stories (${count} of 350 words)`,
        ours: { value: ours, unit: 'articles/s' },
        beside: [{ name: 'minhash, near copies only', value: peer, unit: 'articles/s' }],
      },
    ];
  },
};
