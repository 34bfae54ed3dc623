/** What a situation is: two items that two feeds bring, and whether showing one of them hides nothing of the other. */
import type { StoryArticle } from '../../../src/stories/index.ts';

export type Item = readonly [title: string, text: string];

/** Fields of the two items besides title and text. */
type Fields = Partial<Pick<StoryArticle, 'url' | 'site' | 'media' | 'published' | 'source'>>;

export interface Circumstances {
  /** Hours from the first item to the second; default 2. */
  readonly hours?: number;
  readonly first?: Fields;
  readonly second?: Fields;
}

export interface Situation extends Circumstances {
  /** Two situations of one kind in one language have different kinds: kind and language are the id. */
  readonly kind: string;
  /** BCP 47. */
  readonly language: string;
  readonly items: readonly [first: Item, second: Item];
  readonly same: boolean;
}

type Make = (language: string, kind: string, first: Item, second: Item, circumstances?: Circumstances) => Situation;

/** Two items that are two stories. */
export const apart: Make = (language, kind, first, second, circumstances) => ({
  ...circumstances,
  ...{ kind, language, items: [first, second], same: false },
});

/** Two items that are one. */
export const one: Make = (language, kind, first, second, circumstances) => ({
  ...circumstances,
  ...{ kind, language, items: [first, second], same: true },
});
