/**
 * Why: the memory that one large feed takes, in a process of its own. `node dist/bench/feeds/memory.js [MEGABYTES]`
 * prints the growth of the resident set over what the process had with the bytes in hand.
 */
import { parseFeed } from '../../src/feeds/parse.ts';
import { rssDocument } from './speed.ts';

const megabytes = Number(process.argv[2] ?? 50);
/** A document of the bench's RSS kind with five sentences an item weighs about 2,040 bytes an item. */
const itemsPerMegabyte = 490;

await parseFeed(new TextEncoder().encode(rssDocument(20, 3)));
const bytes = new TextEncoder().encode(rssDocument(Math.round(megabytes * itemsPerMegabyte), 5));
globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const start = Date.now();
const parsed = await parseFeed(bytes, { url: 'https://post.example/feed' });
peak = Math.max(peak, process.memoryUsage().rss);
const seconds = (Date.now() - start) / 1000;
const highest = process.resourceUsage().maxRSS * 1024;
process.stdout.write(
  `${(bytes.length / 1e6).toFixed(1)} MB, ${parsed.entries.length} entries (${parsed.problems.map((one) => one.code).join(', ')}), ${seconds.toFixed(1)} s: ` +
    `+${((peak - before) / 1e6).toFixed(0)} MB at the end, +${((highest - before) / 1e6).toFixed(0)} MB at the highest\n`,
);
