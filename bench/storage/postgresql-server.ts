/** A PostgreSQL server of its own for tests and benchmarks: in a temporary folder, on a Unix socket, gone with their process. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Debian keeps the programs of the server outside of the path. */
const DEBIAN = '/usr/lib/postgresql';
const programs = [
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []),
  ...(process.env.PATH ?? '').split(delimiter),
].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));

/** The server refuses to run as root. */
const isRoot = process.getuid?.() === 0;
const user = isRoot ? userNamed('postgres') : undefined;

/** Why tests with a server are skipped here; undefined where they run. */
export const POSTGRESQL_MISSING =
  programs === undefined
    ? 'there is no initdb: install postgresql'
    : isRoot && user === undefined
      ? 'root cannot run PostgreSQL, and there is no user postgres'
      : undefined;

function userNamed(name: string): { readonly uid: number; readonly gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'));
  return line === null ? undefined : { uid: Number(line[1]), gid: Number(line[2]) };
}

/** A running server. */
export interface PostgresqlServer {
  /** The address of a store that nothing was written to. */
  address(): string;
  /** The path of its socket. */
  readonly socket: string;
  /** The process id of the server, whose processes for connections are its children. */
  pid(): number;
  /** Ends the server at once, as a power cut would. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its files. */
  close(): Promise<void>;
}

/** Starts a server. Call `close` at the end. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-pg-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const env = { ...process.env, LC_ALL: 'C', HOME: folder };
  const initdb = ['-D', data, '-U', 'winnow', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
  execFileSync(join(programs ?? '', 'initdb'), initdb, { ...user, env, cwd: folder, stdio: 'pipe' });
  let server: ChildProcess | undefined;
  let stores = 0;
  const stop = async (): Promise<void> => {
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.stdin?.end();
    await ended;
    server = undefined;
  };
  const start = async (): Promise<void> => {
    const settings = ['listen_addresses=', 'fsync=off', 'max_connections=60', 'shared_buffers=32MB'];
    const args = ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])];
    // The server ends with its standard input: also when the process of the test is killed.
    const script = '"$0" "$@" </dev/null & read -r _; kill -QUIT $!; wait $!; exit 0';
    const command = ['-c', script, join(programs ?? '', 'postgres'), ...args];
    server = spawn('/bin/bash', command, { ...user, env, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] });
    await untilReady(server);
  };
  await start();
  return {
    socket: join(folder, '.s.PGSQL.5432'),
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    address: () => `postgresql://winnow@${encodeURIComponent(folder)}/postgres?schema=store_${++stores}`,
    stop,
    start,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady({ stderr }: ChildProcess): Promise<void> {
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    stderr?.on('data', (bytes: Buffer) => {
      printed += bytes.toString();
      if (printed.includes('ready to accept connections')) resolve();
    });
    stderr?.once('end', () => reject(new Error(`PostgreSQL did not start: ${printed}`)));
  });
}
