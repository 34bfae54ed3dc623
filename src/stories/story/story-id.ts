/** Ids of stories: derived from the seed article's id, so that a restart or a rebuild gives the same id. */
import { hash } from 'node:crypto';

/** The id of the story whose seed article is `id`: 32 hexadecimal digits. */
export function storyIdOf(id: string): string {
  return hash('sha256', `story\n${id}`, 'hex').slice(0, 32);
}

/**
 * The id of a story that `id` starts after it left another: `storyIdOf(id)`, or, when a story that continues without it
 * has that, the first id derived from it that is free.
 */
export function freeStoryIdOf(id: string, isTaken: (storyId: string) => boolean): string {
  let storyId = storyIdOf(id);
  for (let attempt = 1; isTaken(storyId); attempt++) storyId = storyIdOf(`${id}\n${attempt}`);
  return storyId;
}
