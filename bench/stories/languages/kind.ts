/** What the labelled set of languages consists of. */

/** One newsroom's words about an event. */
export type Telling = readonly [title: string, text: string];

/** Two events of one kind, each in two newsrooms' words. */
export interface Kind {
  readonly kind: string;
  readonly one: readonly [Telling, Telling];
  readonly other: readonly [Telling, Telling];
}
