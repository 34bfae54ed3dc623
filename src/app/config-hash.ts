/** A hash of what decides how feeds are polled and articles read: processes that share the work must agree about it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { VERSION } from '../runtime/version.ts';
import { CLEANER_VERSION } from './artifact-versions.ts';

/**
 * The hash. What each machine may have of its own is left out: its port, its folders, its roles and the address of the store. So are
 * the settings of published files.
 */
export async function configHash(config: Config): Promise<string> {
  const { path: _path, server: _server, storage: _storage, roles: _roles, output: _output, articles, ...rest } = config;
  const { siteRulesDir, ...reading } = articles;
  const siteRules = await filesIn(siteRulesDir);
  const parts = { ...rest, articles: reading, siteRules, versions: [VERSION, CLEANER_VERSION] };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

async function filesIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = await readdir(folder).catch(() => []);
  return await Promise.all(
    names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8').catch(() => '')] as const),
  );
}
