/** Detects changes of the configuration file, and settings that need a restart. */
import { stat } from 'node:fs/promises';
import type { Config } from '../config/config.ts';

/** A stamp that changes when the file is written or its permissions change; the error code when it cannot be read. */
export async function stampOf(path: string): Promise<string> {
  return await stat(path).then(
    ({ mtimeMs, ctimeMs, size, ino }) => `${mtimeMs} ${ctimeMs} ${size} ${ino}`,
    (error: NodeJS.ErrnoException) => error.code ?? 'absent',
  );
}

/** The changed settings that are only read at the start. */
export function needsRestart(before: Config, after: Config): readonly string[] {
  const readAtStart = ['schedule', 'timezone', 'storage', 'server', 'sample'] as const;
  const changed: string[] = readAtStart.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  // The publisher writes to the new folder at once, but the server keeps serving the old one.
  if (before.output.dir !== after.output.dir) changed.push('output.dir');
  const subscriptionOf = ({ websub }: Config): string => JSON.stringify([websub.subscribe, websub.callbackUrl]);
  return subscriptionOf(before) === subscriptionOf(after) ? changed : [...changed, 'websub'];
}
