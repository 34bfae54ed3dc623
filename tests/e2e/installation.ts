/** An installation for one end-to-end test: configuration, store and published files in a temporary folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The compiled command line: `npm test` builds it before the tests run; WINNOW_DIST names another build. */
export const dist = process.env.WINNOW_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const program = join(dist, 'src/cli/main.js');

export const feedPaths = [
  ['harbour-post', '/harbour-post/atom.xml'],
  ['salder-lantern', '/salder-lantern/feed/'],
  ['tern-and-tide', '/tern-and-tide/feed.json'],
  ['coastwire', '/coastwire/index.rdf'],
  ['kuestenblatt', '/kuestenblatt/feed/'],
  ['shiomi', '/shiomi/atom.xml'],
  ['sawt-al-mina', '/sawt-al-mina/rss.xml'],
] as const;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Item {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly attachments?: readonly {
    readonly url: string;
    readonly mime_type: string;
    readonly size_in_bytes?: number;
  }[];
  readonly _winnow: {
    readonly story_id: string;
    readonly partial?: string;
    readonly also_covered_by?: readonly { readonly url: string; readonly title: string }[];
  };
}

export interface Installation {
  readonly folder: string;
  readonly configPath: string;
  readonly storeUrl: string;
  /** Starts the command; the caller waits for it. */
  spawn(...args: string[]): ChildProcess;
  /** Runs the command to its end. */
  run(...args: string[]): Promise<Ended>;
  /** Items of `<output>.json`, newest first. */
  items(output?: string): Item[];
  /** Every published file by path, with its bytes in latin1 so that they compare and print. */
  published(): Map<string, string>;
  writeConfig(change?: (text: string) => string): void;
  remove(): void;
}

function configText(folder: string, port: number, serverPort: number): string {
  const feeds = feedPaths.map(([id, path]) => `  - id: ${id}\n    url: http://127.0.0.1:${port}${path}`);
  return `storage:
  url: "sqlite:${folder}/state/winnow.db"
output:
  dir: "${folder}/public"
  baseUrl: http://localhost:8080/
server:
  port: ${serverPort}
http:
  allow: ["127.0.0.1/32:${port}"]
  ports: [80, 443, ${port}]
  feedDelay: 0s
  pageDelay: 0s
feeds:
${feeds.join('\n')}
outputs:
  - id: feed
    title: Stories
  - id: every
    title: Every article
    mode: "off"
`;
}

/** A folder whose config polls a newsroom on `port`; with `serverPort` 0 the system picks the port of the server. */
export function createInstallation(port: number, serverPort = 0): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-e2e-'));
  const configPath = join(folder, 'winnow.yaml');
  const publicFolder = join(folder, 'public');
  const start = (args: readonly string[]) =>
    spawn(process.execPath, [program, ...args, '--config', configPath], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const installation: Installation = {
    folder,
    configPath,
    storeUrl: `sqlite:${folder}/state/winnow.db`,
    spawn: (...args) => start(args),
    run: (...args) => ended(start(args)),
    items: (output) => {
      const path = join(publicFolder, output === undefined ? 'feed.json' : `${output}/feed.json`);
      return (JSON.parse(readFileSync(path, 'utf8')) as { items: Item[] }).items;
    },
    published: () => bytesUnder(publicFolder),
    writeConfig: (change = (text) => text) => writeFileSync(configPath, change(configText(folder, port, serverPort))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  installation.writeConfig();
  return installation;
}

export function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr })));
}

/** Resolves with what the stream has said when `mark` is in it; rejects when the process ends before. */
export function said(child: ChildProcess, stream: 'stdout' | 'stderr', mark: string | RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (chunk: Buffer) => {
      text += chunk;
      if (typeof mark === 'string' ? !text.includes(mark) : !mark.test(text)) return;
      child[stream]?.off('data', listen);
      resolve(text);
    };
    child[stream]?.on('data', listen);
    child.once('close', (code) => reject(new Error(`ended with code ${code} before saying ${mark}: ${text}`)));
  });
}

function bytesUnder(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}
