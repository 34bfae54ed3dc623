/** Waits for several writes, also after one has failed: whoever tries again must not meet those of the first try. */

/** The results; rejects with the first failure, when none of `writes` is in progress any more. */
export async function settleAll<T>(writes: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(writes);
  return await Promise.all(writes);
}
