/**
 * An installation that polls every hostile host: the operator allows this machine's addresses, and sizes and times are lowered so
 * that each attack is small.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attacks } from './attacks.ts';
import { MAX_SIZE_BYTES } from './send.ts';

/** Of a request; publishers that send slowly or nothing take all of it. */
const TIMEOUT_SECONDS = 6;

/** The address of the host of attack `at`. */
export function hostOf(at: number): string {
  return `127.66.${Math.floor(at / 250)}.${(at % 250) + 1}`;
}

export interface Scene {
  readonly configPath: string;
  readonly publicFolder: string;
  readonly names: readonly string[];
  remove(): Promise<void>;
}

export interface Hosts {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the hostile hosts in a process of their own. `built` is the folder of this file when compiled. */
export async function startHosts(built: URL = new URL('./', import.meta.url)): Promise<Hosts> {
  const child = fork(fileURLToPath(new URL('./origin.js', built)), ['0']);
  const port = await new Promise<number>((resolve) => child.once('message', (message) => resolve(Number(message))));
  return {
    port,
    close: async () => {
      const over = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await over;
    },
  };
}

export interface SceneOptions {
  readonly isWanted: (name: string) => boolean;
}

/** Makes a folder with a configuration for the wanted attacks and for the ordinary publishers. */
export async function createScene(port: number, { isWanted }: SceneOptions): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-hostile-'));
  const configPath = join(folder, 'winnow.yaml');
  const chosen = attacks.flatMap(({ name }, at) =>
    isWanted(name) || name.startsWith('ordinary') ? [{ name, url: `http://${hostOf(at)}:${port}/feed` }] : [],
  );
  const text = `storage: { url: "sqlite:${folder}/winnow.db" }
output: { dir: "${folder}/public", baseUrl: "http://news.example/" }
server: { port: 0 }
websub: { callbackUrl: "http://news.example/" }
http: { allow: ["127.66.0.0/16:${port}"], pageDelay: 0s, timeout: "${TIMEOUT_SECONDS}s", maxSize: ${MAX_SIZE_BYTES / 1024 ** 2} MiB }
articles: { fetch: always }
outputs: [{ id: all, title: All }]
feeds:
${chosen.map(({ name, url }) => `  - { id: ${name.replace('.', '-')}, url: "${url}" }`).join('\n')}
`;
  await writeFile(configPath, text, { mode: 0o600 });
  const remove = () => rm(folder, { recursive: true, force: true });
  return { configPath, publicFolder: join(folder, 'public'), names: chosen.map(({ name }) => name), remove };
}
