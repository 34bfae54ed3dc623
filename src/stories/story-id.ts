/** Why: a story is named after its founding article for ever, so that a restart or a rebuild gives the same name. */
import { hash } from 'node:crypto';

/** The id of the story that the article `id` founded: 32 hexadecimal digits. */
export function storyIdOf(id: string): string {
  return hash('sha256', `story\n${id}`, 'hex').slice(0, 32);
}
