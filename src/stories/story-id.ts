/** Why: a story is named after its founding article for ever, so that a restart or a rebuild gives the same name. */
import { createHash } from 'node:crypto';

/** The id of the story that the article `id` founded: 32 hexadecimal digits. */
export function storyIdOf(id: string): string {
  return createHash('sha256').update(`story\n${id}`).digest('hex').slice(0, 32);
}
