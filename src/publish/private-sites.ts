/** Publishes private outputs: each is a site in a folder of its own, which is not within the public folder. */
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppContext } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import { MANIFEST_NAME } from '../formats/site-manifest.ts';
import { privateOutputs } from '../outputs/outputs.ts';
import { openMark, readMark } from '../records/private-mark.ts';
import { privateSiteOf } from './feed-record.ts';
import { isPublished } from './public-folder.ts';
import { openSite } from './site-writer.ts';
import type { Sources } from './sources.ts';
import { isWhole, outputsIn, type PublishScope, writeOutputs } from './write-outputs.ts';

/** The folder of a private output. */
export function privateDir({ output }: Pick<Config, 'output'>, outputId: string): string {
  return join(output.privateDir, outputId);
}

/** The folders of all private outputs. */
export function privateDirs(config: Pick<Config, 'output' | 'outputs'>): readonly string[] {
  return privateOutputs(config).map(({ output }) => privateDir(config, output.id));
}

/** Key of the folders that have been written, so that those of outputs that are no longer private can be removed. */
const WRITTEN = 'private-folders';

/** Writes the private outputs, and removes what was written for others. The result: paths that could not be written. */
export async function publishPrivately(
  sources: Sources,
  scope: PublishScope,
  app: AppContext,
): Promise<readonly string[]> {
  const { config, records } = app;
  const folders = privateDirs(config);
  const stored = await records.meta.get(WRITTEN);
  const before = Array.isArray(stored) ? stored.filter((folder): folder is string => typeof folder === 'string') : [];
  if (folders.some((folder) => !before.includes(folder)))
    await records.meta.set(WRITTEN, [...new Set([...before, ...folders])]);
  // Another store has written them, such as one after the backup that was restored: archives, which never change, have its mark.
  if ((await readMark(records)) === undefined) for (const folder of folders) await removeSite(folder, app);
  const refused: string[] = [];
  for (const location of privateOutputs(config)) {
    if (outputsIn(scope, [location], app).length === 0) continue;
    const directory = privateDir(config, location.output.id);
    // Only for the user that runs Winnow, and whoever that user lets in.
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const site = privateSiteOf(location, await openMark(records), sources, app);
    const written = await writeOutputs(directory, [location], site, scope, app);
    refused.push(...(written.refused ?? []).map((path) => join(directory, path)));
  }
  if (!isWhole(scope)) return refused;
  const former = before.filter((folder) => !folders.includes(folder));
  for (const folder of former) await removeSite(folder, app);
  if (former.length > 0) await records.meta.set(WRITTEN, folders);
  return refused;
}

/** Removes all files of a site that was published to `directory`, and the folders that are empty then. */
async function removeSite(
  directory: string,
  { config, term, confirmLead }: Pick<AppContext, 'config' | 'term' | 'confirmLead'>,
): Promise<void> {
  if (directory === config.output.dir || !(await isPublished(directory))) return;
  const writer = await openSite(directory, { ...(term !== undefined && { term }), confirm: confirmLead });
  await writer.finish({ keep: () => false, moved: [], isWhole: true }).finally(() => writer.settled());
  await confirmLead?.();
  await rm(join(directory, MANIFEST_NAME), { force: true });
  const below = await readdir(directory, { recursive: true, withFileTypes: true });
  const inner = below.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  for (const folder of [...inner.sort().reverse(), directory]) await rmdir(folder).catch(() => undefined);
}
