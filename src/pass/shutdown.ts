/** Stops a running pass: drops requests at once, and gives documents that are being parsed or cleaned a moment to end. */
import type { WorkContext } from '../app/work-context.ts';

/** The longest that a document may delay the shutdown. */
const SHUTDOWN_GRACE_MS = 2_000;

/** Resolves when `running` has settled. */
export async function shutdown(
  { http, workers }: Pick<WorkContext, 'http' | 'workers'>,
  running: Promise<unknown>,
): Promise<void> {
  await http.close();
  const timer = setTimeout(() => void workers.close(), SHUTDOWN_GRACE_MS);
  await Promise.allSettled([running]);
  clearTimeout(timer);
}
