/** The folder, configuration and articles of a crash run of several processes. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ITEMS } from '../load/documents.ts';
import { PAUSE_MS } from './request-log.ts';
import { storageLine } from './scene.ts';
import { articleKey } from './served.ts';

/** What all processes of a run have in common. */
export interface SharedScene {
  readonly folder: string;
  readonly configPath: string;
  readonly storeUrl: string;
  readonly publicFolder: string;
  /** How many articles each feed has published beyond its first ten. */
  readonly revisions: number[];
}

/** A feed lists ten articles: more new ones could leave it before anybody had polled it. */
export const MAX_REVISION = 9;

const hostOf = (feed: number, hosts: number): string => `127.78.0.${1 + (feed % hosts)}`;

/** Address of feed number `feed`. */
function feedUrl(feed: number, hosts: number, port: number): string {
  return `http://${hostOf(feed, hosts)}:${port}/feed/${feed}`;
}

/** Makes the folder and the configuration. */
export async function createSharedScene(
  storeUrl: string,
  port: number,
  { feeds, hosts }: { readonly feeds: number; readonly hosts: number },
): Promise<SharedScene> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-shared-'));
  const publicFolder = join(folder, 'public');
  await mkdir(publicFolder);
  const lines = Array.from({ length: feeds }, (_, i) => `  - { id: f${i}, url: "${feedUrl(i, hosts, port)}" }`);
  const configPath = join(folder, 'winnow.yaml');
  await writeFile(
    configPath,
    `${storageLine(storeUrl)}
schedule: "* * * * * *"
output: { dir: "${publicFolder}", baseUrl: "http://localhost:8080/" }
server: { port: 0, token: "a token of the crash run" }
http: { allow: ["127.78.0.0/16:${port}"], feedDelay: ${PAUSE_MS / 1000}s, pageDelay: ${PAUSE_MS / 1000}s }
articles: { fetch: always }
feeds:
${lines.join('\n')}
outputs:
  - { id: feed, title: Stories }
  - { id: every, title: Every article, mode: "off", limit: 5000 }
`,
  );
  return { folder, configPath, storeUrl, publicFolder, revisions: Array.from({ length: feeds }, () => 0) };
}

/** Every article that was published, as the judge names it. */
export function publishedArticles({ revisions }: SharedScene, hosts: number, port: number): ReadonlySet<string> {
  const keys = revisions.flatMap((revision, feed) =>
    Array.from({ length: ITEMS + revision }, (_, item) =>
      articleKey(`f${feed}`, `http://${hostOf(feed, hosts)}:${port}/page/${feed}/${item}`),
    ),
  );
  return new Set(keys);
}

/** The term in the manifest of the public folder; 0 when nothing is published yet. */
export async function publishedTerm({ publicFolder }: SharedScene): Promise<number> {
  const text = await readFile(join(publicFolder, '.winnow.json'), 'utf8').catch(() => '');
  return Number(/^\{"version":\d+,"term":(\d+)/.exec(text)?.[1] ?? 0);
}

/** Addresses of the articles in the output `every`, as its readers see them. */
export async function readArticles({ publicFolder }: SharedScene): Promise<readonly string[]> {
  const feed = JSON.parse(await readFile(join(publicFolder, 'every/feed.json'), 'utf8')) as {
    readonly items: readonly { readonly url?: string; readonly external_url?: string }[];
  };
  return feed.items.map(({ url, external_url }) => external_url ?? url ?? '');
}
