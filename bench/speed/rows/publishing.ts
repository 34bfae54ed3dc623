/** Publishing: everything at first, then what one changed text touches, next to plain writing of the same bytes. */
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openApp } from '../../../src/app/app.ts';
import { publish } from '../../../src/publish/publish.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { articleOf, fill } from '../filled.ts';
import type { Line, Row } from '../row.ts';

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

interface File {
  readonly path: string;
  readonly bytes: Buffer;
}

async function filesIn(folder: string): Promise<readonly File[]> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  return await Promise.all(
    found.map(async (file) => {
      const path = join(file.parentPath, file.name);
      return { path: path.slice(folder.length + 1), bytes: await readFile(path) };
    }),
  );
}

const MAX_RUNNING = 16;

/** Writes and flushes the same files, without rendering or comparing them. */
async function bareWrite(files: readonly File[], folder: string): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true });
      const handle = await open(path, 'w');
      await handle.writeFile(file.bytes);
      await handle.sync();
      await handle.close();
    }
  };
  await Promise.all(Array.from({ length: MAX_RUNNING }, lane));
}

async function measure(stories: number, storyPages: 'files' | 'on-demand'): Promise<readonly Line[]> {
  const filled = await fill(stories);
  const log = createLog({ level: 'silent', format: 'json' });
  const config = { ...filled.config, output: { ...filled.config.output, storyPages } };
  const deps = await openApp({ config, log });
  try {
    const first = await seconds(() => publish(deps));
    const files = await filesIn(filled.publicFolder);
    const bare = await seconds(() => bareWrite(files, join(filled.folder, 'bare')));
    await rm(join(filled.folder, 'bare'), { recursive: true });
    const newest = await deps.records.entries.get(`e${stories - 1}`);
    if (newest === undefined) throw new Error('the newest entry is missing');
    await deps.records.articles.set(newest.id, articleOf(newest, 'And then it rained.'));
    const again = await seconds(() => publish(deps, { changedFeeds: new Set([newest.feedId]) }));
    const beside = [{ name: `the same ${files.length} files, written and flushed`, value: bare, unit: 's' }];
    const what = storyPages === 'files' ? `${stories} stories` : `${stories} stories, pages on demand`;
    return [
      { what: `first publication of ${what}`, ours: { value: first, unit: 's' }, beside },
      { what: `one changed story of ${what.replace(' stories', '')}`, ours: { value: again, unit: 's' }, beside: [] },
    ];
  } finally {
    await deps.close();
    await filled.remove();
  }
}

export const publishing: Row = {
  id: 'publishing',
  async measure({ isQuick }) {
    const lines: Line[] = [];
    for (const stories of isQuick ? [100] : [100, 1_000, 10_000]) lines.push(...(await measure(stories, 'files')));
    // Where an installation begins with so many, its pages are rendered on demand.
    lines.push(...(await measure(isQuick ? 100 : 10_000, 'on-demand')));
    return lines;
  },
};
