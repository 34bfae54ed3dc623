/** Cleans the contents of feed items in batches; an item that cannot be cleaned does not affect the others. */
import type { CleanArticle } from '../model/article.ts';
import type { WorkerOutcome, WorkerPool } from '../workers/pool.ts';
import type { Fragment } from '../workers/task.ts';

/** Characters of HTML in one task: some 50 ms of cleaning. A longer fragment is a task of its own. */
const MAX_BATCH_CHARACTERS = 200_000;
const MAX_BATCH_FRAGMENTS = 64;

function batchesOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const batches: Fragment[][] = [];
  let characters = 0;
  for (const fragment of fragments) {
    const batch = batches.at(-1);
    const { length } = fragment.html;
    if (batch !== undefined && batch.length < MAX_BATCH_FRAGMENTS && characters + length <= MAX_BATCH_CHARACTERS) {
      batch.push(fragment);
      characters += length;
    } else {
      batches.push([fragment]);
      characters = length;
    }
  }
  return batches;
}

/** The outcome of each fragment, in their order. When a batch fails, each of its fragments is tried alone. */
export async function cleanFragments(
  fragments: readonly Fragment[],
  workers: WorkerPool,
): Promise<readonly WorkerOutcome<CleanArticle>[]> {
  const clean = async (batch: readonly Fragment[]): Promise<readonly WorkerOutcome<CleanArticle>[]> => {
    const outcome = await workers.run<'fragments'>({ kind: 'fragments', fragments: batch });
    if (outcome.kind === 'done') return outcome.result.map((result) => ({ kind: 'done', result }));
    if (batch.length === 1 || outcome.code === 'closed') return batch.map(() => outcome);
    return (await Promise.all(batch.map((fragment) => clean([fragment])))).flat();
  };
  return (await Promise.all(batchesOf(fragments).map(clean))).flat();
}
