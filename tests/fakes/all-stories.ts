/** All stories of a catalogue as one list. */
import type { Story } from '../../src/model/story.ts';
import type { Catalogue } from '../../src/records/catalogue.ts';

/** All stories of `catalogue`, in the order in which it has them. */
export async function allStories(catalogue: Pick<Catalogue, 'all'>): Promise<Story[]> {
  const found: Story[] = [];
  for await (const batch of catalogue.all()) found.push(...batch);
  return found;
}
