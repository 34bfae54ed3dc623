/**
 * Memory of parsing one large feed. `node dist/bench/feeds/memory.js [MEGABYTES]` writes a feed to a temporary file and
 * parses it in its own process, so that only the parser's memory is counted.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { rssDocument } from './speed.ts';

/** An item with 13 sentences weighs about this much. */
const bytesPerItem = 4673;

async function measure(file: string): Promise<string> {
  await parseFeed(new TextEncoder().encode(rssDocument(1, 1)));
  const bytes = readFileSync(file);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const { entries, problems } = await parseFeed(bytes, { url: 'https://post.example/feed' });
  const { user, system } = process.cpuUsage(start);
  const highest = process.resourceUsage().maxRSS * 1024;
  const size = `${(bytes.length / 1e6).toFixed(1)} MB, ${entries.length} entries (${problems.map(({ code }) => code).join(', ') || 'no problem'})`;
  return `${size}: ${((user + system) / 1e6).toFixed(1)} s of CPU, at most ${((highest - before) / 1e6).toFixed(0)} MB more than with the bytes in hand\n`;
}

const [argument = '50', file] = process.argv.slice(2);
if (file !== undefined) {
  process.stdout.write(await measure(file));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-memory-'));
  const text = rssDocument(Math.round((Number(argument) * 1e6) / bytesPerItem), 13);
  const documents = new Map([
    ['letters of one byte', text],
    ['letters of two bytes', text.replaceAll('winters', 'wïnters’')],
    ['control characters', text.replaceAll('winters', 'winters\u0007')],
  ]);
  for (const [name, document] of documents) {
    const path = join(folder, 'feed.xml');
    writeFileSync(path, document);
    const self = fileURLToPath(import.meta.url);
    process.stdout.write(
      `${name}: ${execFileSync(process.execPath, ['--expose-gc', self, argument, path], { encoding: 'utf8' })}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}
