/** What stands for a subscriber's token in the files of private outputs, until the server puts the token in its place. */
import { randomBytes } from 'node:crypto';
import type { Records } from './records.ts';

const MARK = 'private-mark';

/** The mark; undefined before anything was published privately. Rejects with a StoreError. */
export async function readMark({ meta }: Pick<Records, 'meta'>): Promise<string | undefined> {
  const stored = await meta.get(MARK);
  return typeof stored === 'string' ? stored : undefined;
}

/**
 * The mark, created once. It is random and in no response: a publisher who could guess it could write it into the address of a
 * picture, and the server would send each subscriber's token there. Of the same length as a token. Rejects with a StoreError.
 */
export async function openMark(records: Pick<Records, 'meta'>): Promise<string> {
  const stored = await readMark(records);
  if (stored !== undefined) return stored;
  const mark = randomBytes(32).toString('base64url');
  await records.meta.set(MARK, mark);
  return mark;
}
