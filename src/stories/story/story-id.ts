/** Why: a story is named after its founding article for ever, so that a restart or a rebuild gives the same name. */
import { hash } from 'node:crypto';

/** The id of the story that the article `id` founded: 32 hexadecimal digits. */
export function storyIdOf(id: string): string {
  return hash('sha256', `story\n${id}`, 'hex').slice(0, 32);
}

/**
 * The id of a story that `id` founds after it left another: its own, or when a story that goes on without it bears that, the
 * first of those derived from it which no story bears.
 */
export function freeStoryIdOf(id: string, isTaken: (storyId: string) => boolean): string {
  let storyId = storyIdOf(id);
  for (let times = 1; isTaken(storyId); times++) storyId = storyIdOf(`${id}\n${times}`);
  return storyId;
}
