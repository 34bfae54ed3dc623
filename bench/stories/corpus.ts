/** Makes a million articles with the vocabulary of real news by recombining sentences of the labelled sets. */
import type { StoryArticle } from '../../src/stories/index.ts';
import type { LabelledItem } from './sets.ts';

/** A repeatable sequence of numbers in [0, 1) (Numerical Recipes' linear congruence). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const WINDOW_MS = 14 * 86_400_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const FEEDS = 2000;
/** Sentences in an article, and the share that comes from the article that it is modelled on. */
const SENTENCES = 10;
const OWN = 0.4;

function pick<T>(from: readonly T[], random: () => number): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/**
 * `count` articles over fourteen days from 2,000 feeds; about 1,600 characters each; deterministic.
 */
export function* recombined(items: readonly LabelledItem[], count: number): Generator<StoryArticle> {
  const random = sequence(7);
  const bodies = items.map(({ article }) =>
    article.text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 20),
  );
  for (let i = 0; i < count; i++) {
    const model = Math.floor(random() * items.length);
    const sentences = Array.from({ length: SENTENCES }, () => {
      const body = random() < OWN ? bodies[model] : pick(bodies, random);
      return pick(body ?? [], random) ?? '';
    });
    // A figure and a name of its own, as every real article has.
    const own = `${Math.floor(random() * 1e6)} Mc${Math.floor(random() * 1e6).toString(36)}`;
    const feed = Math.floor(random() * FEEDS);
    yield {
      id: `${i.toString(16).padStart(8, '0')}${'0123456789abcdef'.repeat(2)}`,
      title: `${items[model]?.article.title || (sentences[0] ?? '').slice(0, 90)} ${own}`,
      text: sentences.join(' '),
      url: `https://feed${feed}.example/news/${i}`,
      source: `feed${feed}`,
      published: new Date(START + (i / count) * WINDOW_MS).toISOString(),
    };
  }
}
