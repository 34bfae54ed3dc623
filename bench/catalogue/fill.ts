/** Fills a store with stories, one in five of two articles, and the articles of the latest: `fill.js ADDRESS STORIES`. */
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/storage/store.ts';
import { articleOf, entryOf, storyOf } from './stories.ts';

const [url = '', count = ''] = process.argv.slice(2);
const stories = Number(count);
const BATCH = 1000;
/** Of so many stories, from the latest back, the articles are stored too: publications read them. */
const WITH_ARTICLES = 5000;

const store = await openStore(url);
const records = openRecords(store);
for (let at = 0; at < stories; at += BATCH) {
  const some = Array.from({ length: Math.min(BATCH, stories - at) }, (_, i) => storyOf(at + i));
  await records.stories.setMany(some.map((story) => [story.id, story]));
  if (at + BATCH < stories - WITH_ARTICLES) continue;
  const members = some.flatMap((story) => story.members);
  const entries = members.map(entryOf);
  await records.entries.setMany(entries.map((entry) => [entry.id, entry]));
  await records.articles.setMany(entries.map((entry) => [entry.id, articleOf(entry)]));
}
await store.close();
