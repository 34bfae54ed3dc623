/** Why: browser and socket tests need the same small site, written to a folder and served. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAssets, renderOutput } from '../../src/formats/render-output.ts';
import { MANIFEST_NAME, planSite, type SiteChangeOptions } from '../../src/formats/site-manifest.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { type AppOptions, createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

export interface Site extends Listening {
  readonly directory: string;
  /** Exceptions of the server; tests expect none. */
  readonly errors: unknown[];
  remove(): Promise<void>;
}

/** Serves `feeds` on a free port of loopback, from a folder of its own. */
export async function serveSite(
  feeds: readonly PublishedFeed[],
  options: SiteChangeOptions & Partial<AppOptions> & { readonly gone?: readonly string[] } = {},
): Promise<Site> {
  const directory = await mkdtemp(join(tmpdir(), 'winnow-site-'));
  const publicDir = join(directory, 'public');
  const files = [...feeds.flatMap(renderOutput), ...renderAssets('2026-03-01T00:00:00.000Z')];
  const { manifest, write } = planSite(undefined, files, options);
  for (const file of write) {
    await mkdir(dirname(join(publicDir, file.path)), { recursive: true });
    await writeFile(join(publicDir, file.path), file.body);
  }
  await writeFile(join(publicDir, MANIFEST_NAME), JSON.stringify({ ...manifest, gone: options.gone ?? manifest.gone }));
  const errors: unknown[] = [];
  const app = createApp({ ...options, publicDir, onError: (error) => errors.push(error) });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    ...server,
    directory: publicDir,
    errors,
    remove: async () => {
      await server.close(0);
      await rm(directory, { recursive: true });
    },
  };
}
