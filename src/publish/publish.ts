/** From stories to files: renders what each output shows in every format, and writes the files whose bytes changed. */
import { createHash } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import { RENDERER_VERSION } from '../app/artifact-versions.ts';
import { rulesAt } from '../config/rules.ts';
import { listOutputs } from '../outputs/outputs.ts';
import { chooseStoryPages, type StoryPageMode } from '../records/story-page-mode.ts';
import { type Site, siteOf } from './feed-record.ts';
import { storePagesKey } from './pages-key.ts';
import { privateDirs, publishPrivately } from './private-sites.ts';
import { isPublished, sweepTemporary } from './public-folder.ts';
import type { WrittenSite } from './site.ts';
import { sourcesOf } from './sources.ts';
import { type PublishScope, writeOutputs } from './write-outputs.ts';

/**
 * Renders the outputs and writes what changed, output by output: first the public ones, so that nothing stays public for longer
 * than it must. Rejects when a folder cannot be written. The result is about the public folder; `refused` about all of them.
 */
export async function publish(app: AppContext, scope: PublishScope = {}): Promise<WrittenSite> {
  const { config } = app;
  const mode = await chooseStoryPages(app);
  await noteBegin(app, mode);
  const sources = await sourcesOf(app);
  const all = listOutputs(config, sources);
  const site: Site = { ...siteOf(all, sources, app), ...(mode === 'on-demand' && { isOnDemand: true }) };
  const written = await writeOutputs(config.output.dir, all, site, scope, app);
  const refused = [...(written.refused ?? []), ...(await publishPrivately(sources, scope, app))];
  return refused.length === 0 ? written : { ...written, refused };
}

/** A hash of everything, apart from the records, that the published bytes depend on. */
function renderKey({ config, clock }: AppContext, mode: StoryPageMode): string {
  const { outputs, output, websub, schedule, timezone } = config;
  const feeds = config.feeds.map(({ id, formerlyId, title, tags, isPrivate, secrets, url }) => ({
    ...{ id, formerlyId, title, tags, isPrivate, secrets },
    // The secrets of a private feed follow from its address.
    ...(isPrivate ? { url } : {}),
  }));
  const rules = rulesAt(config.rules, clock());
  const parts = {
    outputs,
    output,
    mode,
    hubs: websub.hubs,
    schedule,
    timezone,
    feeds,
    rules,
    version: RENDERER_VERSION,
  };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * Before the first file of another configuration. Whatever ends the publication, the next one renders everything: also when the
 * configuration is by then the former one again, of which the folders only seem to have all, and nothing else.
 */
async function noteBegin(app: AppContext, mode: StoryPageMode): Promise<void> {
  const { meta } = app.records;
  if ((await meta.get('rendered-with')) !== renderKey(app, mode)) await meta.set('rendered-with', '');
  await storePagesKey(app);
}

/** Publishes unless nothing has changed. `changedFeeds`: all feeds whose stories changed; absent = unknown, so everything is rendered. */
export async function publishIfStale(app: AppContext, changedFeeds?: ReadonlySet<string>): Promise<WrittenSite> {
  const { meta } = app.records;
  const key = renderKey(app, await chooseStoryPages(app));
  const isSameKey = (await meta.get('rendered-with')) === key;
  const folders = [app.config.output.dir, ...privateDirs(app.config)];
  const hasManifest = (await Promise.all(folders.map(isPublished))).every(Boolean);
  if (isSameKey && hasManifest && (await meta.get('stale')) === false) return { written: [], removed: [] };
  // What a killed process was writing under the settings of before may be private by now.
  if (!isSameKey) for (const folder of folders) await sweepTemporary(folder);
  const isPart = isSameKey && hasManifest && changedFeeds !== undefined;
  const written = await publish(app, isPart ? { changedFeeds } : { isRechecked: !isSameKey });
  await meta.set('rendered-with', key);
  await meta.set('stale', written.refused !== undefined);
  return written;
}
