/** Makes a folder with a configuration, a store and published files for one run; all runs poll one newsroom. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load.ts';
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/storage/store.ts';

/** The feeds of the sample newsroom: id and path. */
export const FEEDS = [
  ['harbour-post', '/harbour-post/atom.xml'],
  ['salder-lantern', '/salder-lantern/feed/'],
  ['tern-and-tide', '/tern-and-tide/feed.json'],
  ['coastwire', '/coastwire/index.rdf'],
  ['kuestenblatt', '/kuestenblatt/feed/'],
  ['shiomi', '/shiomi/atom.xml'],
  ['sawt-al-mina', '/sawt-al-mina/rss.xml'],
] as const;

export interface Scene {
  readonly folder: string;
  readonly configPath: string;
  readonly storeUrl: string;
  readonly publicFolder: string;
  remove(): Promise<void>;
}

/**
 * The time of a stage: 30 hours after the previous one. A working feed is polled at least every 24 hours, and at most a tenth of
 * that later, so every feed is due at every stage.
 */
export function clockOf(stage: number): number {
  return Date.parse('2026-03-10T06:00:00Z') + stage * 30 * 3_600_000;
}

/** A database for the stores of further scenes; each gets a schema of its own. */
let database: string | undefined;
let schemas = 0;

/** Puts the stores of all scenes that are made from now on into the database at `address`, which has no parameters. */
export function useDatabase(address: string): void {
  database = address;
}

let areStored = false;

/** Lets the stories of all scenes that are made from now on stay in the store. */
export function useStoredStories(): void {
  areStored = true;
}

/** The line of a configuration file about the store. */
export function storageLine(storeUrl: string): string {
  return `storage: { url: "${storeUrl}"${areStored ? ', storiesInMemory: 0' : ''} }`;
}

function storeUrlIn(folder: string): string {
  if (database === undefined) return `sqlite:${folder}/state/winnow.db`;
  return `${database}?schema=crash_${process.pid}_${++schemas}`;
}

function configText(folder: string, storeUrl: string, newsroomUrl: string): string {
  const { port } = new URL(newsroomUrl);
  const feeds = FEEDS.map(([id, path]) => `  - { id: ${id}, url: "${newsroomUrl}${path}", tags: [all] }`);
  return `${storageLine(storeUrl)}
output: { dir: "${folder}/public", baseUrl: "http://localhost:8080/" }
sample: { enabled: true, port: ${port} }
http: { allow: ["127.0.0.1/32:${port}"], ports: [80, 443, ${port}], feedDelay: 0s, pageDelay: 0s }
feeds:
${feeds.join('\n')}
outputs:
  - { id: feed, title: Stories, mode: merge }
  - { id: every, title: Every article, mode: "off" }
`;
}

/** Makes a new folder without any polled entries. The store's secret is fixed, so that two scenes join the same stories. */
export async function createScene(newsroomUrl: string): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-crash-'));
  const configPath = join(folder, 'winnow.yaml');
  await mkdir(join(folder, 'state'));
  const storeUrl = storeUrlIn(folder);
  await writeFile(configPath, configText(folder, storeUrl, newsroomUrl));
  const store = await openStore(storeUrl);
  await openRecords(store).meta.set('seed', 'crash');
  await store.close();
  return {
    folder,
    configPath,
    storeUrl,
    publicFolder: join(folder, 'public'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The scene's configuration; throws when it has problems, which is an error of this benchmark. */
export async function readConfig(configPath: string): Promise<Config> {
  const { config, problems } = await loadConfig(configPath, {});
  if (config === undefined)
    throw new Error(problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  return config;
}
