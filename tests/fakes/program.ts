/** The whole program in one process: sample newsroom on a free port, store in memory, temporary folder, manual clock. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppContext, openApp } from '../../src/app/app.ts';
import type { Config } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/load.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { sharedWorkers } from './workers.ts';

const BUNDLED = join(import.meta.dirname, '../../config/winnow.yaml');

export interface Program {
  readonly newsroom: Newsroom;
  readonly publicDir: string;
  /** Milliseconds since the epoch; set it to let time go by. */
  now: number;
  deps: AppContext;
  /** Closes what is open and opens it again on the same store, as after a crash. */
  restart(): Promise<void>;
  /** A published file as text. */
  published(path: string): Promise<string>;
  close(): Promise<void>;
}

/** The bundled configuration with the newsroom on another port, one public folder and no other change. */
async function configFor(port: number, publicDir: string): Promise<Config> {
  const text = (await readFile(BUNDLED, 'utf8')).replaceAll('8099', String(port));
  const { config, problems } = parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
  if (config === undefined) throw new Error(JSON.stringify(problems));
  return { ...config, output: { ...config.output, dir: publicDir } };
}

/**
 * `port`: of the newsroom; the addresses in its feeds, and so all ids, depend on it. Default: any that is free.
 * `seed`: the installation's secret, hexadecimal. `change`: of its configuration.
 */
export async function startProgram(
  port = 0,
  seed = '5eed'.repeat(8),
  change = (config: Config): Config => config,
): Promise<Program> {
  const newsroom = await startNewsroom({ port });
  const publicDir = await mkdtemp(join(tmpdir(), 'winnow-public-'));
  const config = change(await configFor(newsroom.port, publicDir));
  const store: Store = await openStore('memory:');
  // Every installation has a secret of its own; two programs that are compared must have the same.
  await store.collection<string>('meta').set('seed', seed);
  const log = createLog({ level: 'silent', format: 'json' });
  const open = (): Promise<AppContext> =>
    openApp({ config, log, store, keepStore: true, workers: sharedWorkers(), clock: () => program.now });
  const program: Program = {
    newsroom,
    publicDir,
    now: Date.parse('2026-03-10T12:00:00.000Z'),
    deps: undefined as unknown as AppContext,
    restart: async () => {
      await program.deps.close();
      program.deps = await open();
    },
    published: (path) => readFile(join(publicDir, path), 'utf8'),
    close: async () => {
      await program.deps.close();
      await store.close();
      await newsroom.close();
      await rm(publicDir, { recursive: true });
    },
  };
  program.deps = await open();
  return program;
}
