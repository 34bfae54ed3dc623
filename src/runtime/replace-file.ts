/** Why: a file of the operator is whole at every moment, also while it is saved, and keeps its place and its permissions. */
import { randomBytes } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Puts `text` in place of the file's content; links are followed. Rejects with Node's error; the old content then stays. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const file = await realpath(path);
  const partial = `${file}.${randomBytes(4).toString('hex')}.partial`;
  try {
    await writeFile(partial, text, { mode: 0o600, flush: true });
    await chmod(partial, (await stat(file)).mode);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
