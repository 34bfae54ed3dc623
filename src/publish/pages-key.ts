/**
 * A hash of the settings that the pages of stories depend on. A process that renders pages with other settings than the leader
 * publishes with could show what is private by now.
 */
import { createHash } from 'node:crypto';
import type { AppContext } from '../app/app.ts';
import { RENDERER_VERSION } from '../app/artifact-versions.ts';
import type { Config } from '../config/config.ts';
import type { Records } from '../records/records.ts';

const KEY = 'pages-with';

/** What each machine may have of its own is left out: its folders, its roles and the address of the store. */
function pagesKey({ outputs, output, schedule, timezone, stories, feeds, rules }: Config): string {
  const { dir: _dir, privateDir: _privateDir, ...addresses } = output;
  const parts = { outputs, output: addresses, schedule, timezone, stories, feeds, rules, version: RENDERER_VERSION };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Stores the settings of the publication that begins. */
export async function storePagesKey({ config, records }: Pick<AppContext, 'config' | 'records'>): Promise<void> {
  const key = pagesKey(config);
  if ((await records.meta.get(KEY)) !== key) await records.meta.set(KEY, key);
}

/** Whether the leader publishes with the settings of `config`. Rejects with a StoreError. */
export async function isPublishedWith(config: Config, { meta }: Pick<Records, 'meta'>): Promise<boolean> {
  return (await meta.get(KEY)) === pagesKey(config);
}
