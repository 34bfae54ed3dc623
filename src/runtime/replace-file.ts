/** Replaces one of the operator's files atomically: it is never half-written, and its path and permissions stay the same. */
import { randomBytes } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Replaces the file's content by `text`; follows links. Rejects with Node's error, and the old content is then untouched. */
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
