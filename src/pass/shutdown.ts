/** Why: a program that is to stop drops its requests at once, and gives what is being parsed or cleaned a moment to end. */
import type { AppContext } from '../app/app.ts';

/** No document of a publisher holds the program up for longer than this. */
const SHUTDOWN_GRACE_MS = 2_000;

/** Resolves when `busy` has ended, however it ended. */
export async function shutdown(
  { http, workers }: Pick<AppContext, 'http' | 'workers'>,
  busy: Promise<unknown>,
): Promise<void> {
  await http.close();
  const patience = setTimeout(() => void workers.close(), SHUTDOWN_GRACE_MS);
  await Promise.allSettled([busy]);
  clearTimeout(patience);
}
