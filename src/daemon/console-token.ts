/** The token of the console: configured, or generated once and stored in a file next to the store. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { storeFile } from '../storage/store-address.ts';

/** The token, or why there is none. */
export type ConsoleToken =
  | {
      readonly kind: 'token';
      readonly token: string;
      /** The file that contains it; absent when it is configured, or valid only for this run. */
      readonly file?: string;
      /** Set when other users could read the file until now. */
      readonly wasExposed?: true;
    }
  /** `message` names the file, the error, and what to do. */
  | { readonly kind: 'problem'; readonly message: string };

type TokenSettings = Pick<Config, 'server' | 'storage'>;

/** `console-token` next to the store's file; undefined for a store that is not a file. */
export function consoleTokenFile(storageUrl: string): string | undefined {
  const file = storeFile(storageUrl);
  return file === undefined ? undefined : join(dirname(file), 'console-token');
}

/**
 * The token of `server.token`, else of the file, else a new one that is stored there. With a store that is not a file it is new at
 * each call. Never rejects: failures are a `problem`.
 */
export async function openConsoleToken({ server, storage }: TokenSettings): Promise<ConsoleToken> {
  if (server.token !== undefined) return { kind: 'token', token: server.token };
  const file = consoleTokenFile(storage.url);
  if (file === undefined) return { kind: 'token', token: newToken() };
  try {
    return (
      (await readTokenFile(file)) ??
      (await createTokenFile(file)) ??
      problem(file, 'appeared and disappeared; try again')
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return problem(file, MESSAGES.get(code) ?? `cannot be read or written (${code})`);
  }
}

const MESSAGES = new Map([
  ['ENOENT', 'cannot be created: its folder does not exist; `winnow start` creates both'],
  ['EACCES', 'is not accessible to this user: run the command as the user that runs Winnow'],
  ['EPERM', 'is not accessible to this user: run the command as the user that runs Winnow'],
  ['EROFS', 'cannot be created: the disk is read-only; set server.token instead'],
  ['ENOSPC', 'cannot be created: the disk is full'],
  ['ELOOP', 'is a symbolic link: delete it, and `winnow start` creates a new token'],
  ['EISDIR', 'is a folder: remove it, and `winnow start` creates a new token'],
]);

function problem(file: string, message: string): ConsoleToken {
  return { kind: 'problem', message: `${file}: the file with the console's token ${message}` };
}

/** 256 random bits in base64url. */
function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Mode bits of group and others. */
const OTHERS = 0o077;

/** Undefined when there is no such file. Rejects with Node's error. */
async function readTokenFile(file: string): Promise<ConsoleToken | undefined> {
  const handle = await openIfPresent(file);
  if (handle === undefined) return undefined;
  try {
    const { mode, size, uid } = await handle.stat();
    const token = size === 44 || size === 43 ? (await handle.readFile('utf8')).trimEnd() : '';
    if (!TOKEN.test(token))
      return problem(file, 'does not contain a token: delete it, and `winnow start` creates a new one');
    if ((mode & 0o022) !== 0)
      return problem(file, 'can be written by other users: delete it, and `winnow start` creates a new one');
    if (isOfAnotherUser(uid))
      return problem(file, 'belongs to another user: run the command as the user that runs Winnow');
    const isExposed = (mode & OTHERS) !== 0;
    if (isExposed) await handle.chmod(0o600);
    return { kind: 'token', token, file, ...(isExposed ? { wasExposed: true } : {}) };
  } finally {
    await handle.close();
  }
}

async function openIfPresent(file: string): Promise<FileHandle | undefined> {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for its writer.
    return await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a file of user `uid` is neither this user's nor opened by root. */
function isOfAnotherUser(uid: number): boolean {
  const me = process.getuid?.() ?? uid;
  return uid !== me && me !== 0;
}

/** Writes a temporary file first, so that a kill leaves a whole token or none. Reads the file when another process created it. */
async function createTokenFile(file: string): Promise<ConsoleToken | undefined> {
  const token = newToken();
  const partial = `${file}.${randomBytes(4).toString('hex')}.partial`;
  const handle = await open(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await handle.writeFile(`${token}\n`);
    const folder = await stat(dirname(file));
    // Root may run the command for the daemon's user, who must be able to read the file.
    if (process.getuid?.() === 0 && folder.uid !== 0) await handle.chown(folder.uid, folder.gid);
    await handle.sync();
    await link(partial, file);
    return { kind: 'token', token, file };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return await readTokenFile(file);
  } finally {
    await handle.close();
    await rm(partial, { force: true });
  }
}
