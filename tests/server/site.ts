/** A small site in a temporary folder, served for browser and socket tests. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAssets, renderOutput, storyFile } from '../../src/formats/render-output.ts';
import { MANIFEST_NAME, planSite, type SiteChangeOptions, type SiteManifest } from '../../src/formats/site-manifest.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { type AppOptions, createServerApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';

export interface Site extends Listening {
  readonly directory: string;
  /** Exceptions of the server; tests expect none. */
  readonly errors: unknown[];
  /** Publishes the current content to the folder. */
  publish(feeds: readonly PublishedFeed[]): Promise<void>;
  remove(): Promise<void>;
}

interface SiteOptions extends SiteChangeOptions, Partial<AppOptions> {
  readonly gone?: readonly string[];
  /** Called for each response from memory, which no route sees. */
  readonly onQuick?: (path: string, status: number) => void;
}

/** Serves `feeds` on a free loopback port, from its own folder. */
export async function serveSite(feeds: readonly PublishedFeed[], options: SiteOptions = {}): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'winnow-site-'));
  const directory = join(root, 'public');
  let manifest: SiteManifest | undefined;
  const publish = async (shown: readonly PublishedFeed[]): Promise<void> => {
    const pages = shown.flatMap((feed) => feed.items.map((item) => storyFile(feed, item)));
    const files = [...shown.flatMap(renderOutput), ...pages, ...renderAssets('2026-03-01T00:00:00.000Z')];
    const plan = planSite(manifest, files, options);
    manifest = { ...plan.manifest, gone: [...plan.manifest.gone, ...(options.gone ?? [])] };
    for (const file of plan.write) {
      await mkdir(dirname(join(directory, file.path)), { recursive: true });
      await writeFile(join(directory, file.path), file.body);
    }
    await writeFile(join(directory, MANIFEST_NAME), JSON.stringify(manifest));
  };
  await publish(feeds);
  const errors: unknown[] = [];
  const { app, quick } = createServerApp({ ...options, publicDir: directory, onError: (error) => errors.push(error) });
  const server = await listen(app, {
    ...{ host: '127.0.0.1', port: 0 },
    quick: (request, response) => {
      const isQuick = quick(request, response);
      if (isQuick) options.onQuick?.(request.url ?? '', response.statusCode);
      return isQuick;
    },
  });
  const remove = async (): Promise<void> => {
    await server.close(0);
    await rm(root, { recursive: true });
  };
  return { ...server, url: `http://127.0.0.1:${server.port}/`, directory, errors, publish, remove };
}
