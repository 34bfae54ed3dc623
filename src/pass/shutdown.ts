/** Why: a program that is to stop drops its requests at once, and gives what is being parsed or cleaned a moment to end. */
import type { Deps } from '../app/app.ts';

/** No document of a publisher holds the program up for longer than this. */
const PATIENCE_MS = 2_000;

/** Resolves when `busy` has ended, however it ended. */
export async function letGo({ http, workers }: Pick<Deps, 'http' | 'workers'>, busy: Promise<unknown>): Promise<void> {
  await http.close();
  const patience = setTimeout(() => void workers.close(), PATIENCE_MS);
  await Promise.allSettled([busy]);
  clearTimeout(patience);
}
