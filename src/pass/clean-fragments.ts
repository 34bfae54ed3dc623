/** Why: feeds' own contents are cleaned many at a time, and one that cannot be cleaned costs the others nothing. */
import type { CleanArticle } from '../model/article.ts';
import type { WorkerOutcome, WorkerPool } from '../workers/pool.ts';
import type { Fragment } from '../workers/task.ts';

/** Characters of HTML in one task: some 50 ms of cleaning. A longer content is a task of its own. */
const MAX_CHARACTERS = 200_000;
const MAX_FRAGMENTS = 64;

function batchesOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const batches: Fragment[][] = [];
  let characters = 0;
  for (const fragment of fragments) {
    const batch = batches.at(-1);
    const { length } = fragment.html;
    if (batch !== undefined && batch.length < MAX_FRAGMENTS && characters + length <= MAX_CHARACTERS) {
      batch.push(fragment);
      characters += length;
    } else {
      batches.push([fragment]);
      characters = length;
    }
  }
  return batches;
}

/** The outcome of each fragment, in their order. Of a batch that fails each is tried by itself. */
export async function cleanFragments(
  fragments: readonly Fragment[],
  workers: WorkerPool,
): Promise<readonly WorkerOutcome<CleanArticle>[]> {
  const clean = async (batch: readonly Fragment[]): Promise<readonly WorkerOutcome<CleanArticle>[]> => {
    const done = await workers.run<'fragments'>({ kind: 'fragments', fragments: batch });
    if (done.kind === 'done') return done.result.map((result) => ({ kind: 'done', result }));
    if (batch.length === 1 || done.code === 'closed') return batch.map(() => done);
    return (await Promise.all(batch.map((fragment) => clean([fragment])))).flat();
  };
  return (await Promise.all(batchesOf(fragments).map(clean))).flat();
}
