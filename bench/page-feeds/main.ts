/**
 * Measures how `winnow add --page` finds lists on real pages: `node dist/bench/page-feeds/main.js --data DIR`, DIR with the data set
 * `extract/wcxb`, whose pages have a type and a true main content. By type: pages with a proposal, and the share of proposed titles whose
 * words are in the main content. Which links of it are missing cannot be known, since the truth is a text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { proposePage } from '../../src/page-feeds/propose.ts';
import { dataFolder } from '../data-folder.ts';

interface Truth {
  readonly url: string;
  readonly type: string;
  readonly main_content?: string | null;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = join(dataFolder(values.data, '`extract/wcxb`'), 'extract/wcxb');
const unzip = (path: string): Buffer => gunzipSync(readFileSync(path));
const truths = JSON.parse(unzip(join(folder, 'ground-truth.json.gz')).toString()) as Record<string, Truth>;

interface Row {
  pages: number;
  proposed: number;
  entries: number;
  titles: number;
  inContent: number;
  readonly times: number[];
}

const rows = new Map<string, Row>();
for (const [id, { url, type, main_content }] of Object.entries(truths)) {
  const row = rows.get(type) ?? { pages: 0, proposed: 0, entries: 0, titles: 0, inContent: 0, times: [] };
  rows.set(type, row);
  const bytes = unzip(join(folder, `html/${id}.html.gz`));
  const started = performance.now();
  const found = proposePage(bytes, { url });
  row.times.push(performance.now() - started);
  row.pages++;
  if (found === undefined) continue;
  row.proposed++;
  const words = (text: string): string => ` ${(text.toLowerCase().match(/\w+/g) ?? []).join(' ')} `;
  const whole = words(main_content ?? '');
  for (const { title = '' } of found.read.entries) {
    row.entries++;
    if (words(title).trim() === '') continue;
    row.titles++;
    if (whole.includes(words(title))) row.inContent++;
  }
}

console.log(
  'type: pages, with a proposal, entries a proposal, titles in the main content, ms a page (median, slowest)',
);
for (const [type, { pages, proposed, entries, titles, inContent, times }] of [...rows].sort()) {
  times.sort((a, b) => a - b);
  const share = titles === 0 ? '-' : (inContent / titles).toFixed(2);
  const [median, slowest] = [times[Math.floor(times.length / 2)], times.at(-1)].map((ms = 0) => ms.toFixed(0));
  console.log(
    `${type}: ${pages}, ${proposed}, ${(entries / Math.max(1, proposed)).toFixed(1)}, ${share}, ${median}, ${slowest}`,
  );
}
