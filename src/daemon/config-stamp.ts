/** Why: a configuration is taken up while the program runs; what tells that it changed, and what needs a restart all the same. */
import { stat } from 'node:fs/promises';
import type { Config } from '../config/config.ts';

/** Differs when the file was written, or may be read by others than before; the same for one that cannot be looked at. */
export async function stampOf(path: string): Promise<string> {
  return await stat(path).then(
    ({ mtimeMs, ctimeMs, size, ino }) => `${mtimeMs} ${ctimeMs} ${size} ${ino}`,
    (error: NodeJS.ErrnoException) => error.code ?? 'absent',
  );
}

/** Settings that are only read at the start, and differ. */
export function needsRestart(before: Config, after: Config): readonly string[] {
  const fixed = ['schedule', 'timezone', 'storage', 'server', 'sample'] as const;
  const changed: string[] = fixed.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  // The publisher writes to the new folder at once, the server goes on with the one that it opened.
  if (before.output.dir !== after.output.dir) changed.push('output.dir');
  const subscribes = ({ websub }: Config): string => JSON.stringify([websub.subscribe, websub.callbackUrl]);
  return subscribes(before) === subscribes(after) ? changed : [...changed, 'websub'];
}
