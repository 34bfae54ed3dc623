/** Checks of the folders that are published: nothing private may be in the public one, and nothing else in a private one. */
import { join } from 'node:path';
import { defaults } from './defaults.ts';
import type { Finding } from './locate.ts';
import { privateFolders } from './private-outputs.ts';
import { group } from './raw-value.ts';

/** Knowledge of folders from other parts of the program. */
export interface FolderChecks {
  /**
   * Why `dir` cannot be published when the store is at `storageUrl` and these files and folders are not to be published with it;
   * undefined when it can.
   */
  outputDirProblem?(
    dir: string,
    storageUrl: string,
    secretFiles: readonly string[],
    siteRules: string,
  ): string | undefined;
}

/** Finds folders that contain what must not be published with them. `secretFiles`: files that secrets were read from. */
export function outputDirFindings(
  value: unknown,
  { outputDirProblem }: FolderChecks,
  secretFiles: readonly string[],
): Finding[] {
  const { dir = defaults.outputDir } = group(value, 'output');
  const { url = defaults.storageUrl } = group(value, 'storage');
  const { siteRules = defaults.siteRules } = group(value, 'articles');
  if (typeof dir !== 'string' || typeof url !== 'string' || typeof siteRules !== 'string') return [];
  const folders = privateFolders(value);
  const inside = (folder: string): string => join(folder, 'index.html');
  const problem = outputDirProblem?.(dir, url, [...secretFiles, ...folders.map(inside)], siteRules);
  if (problem !== undefined) return [{ path: ['output', 'dir'], message: problem }];
  return folders.flatMap((folder) => {
    const message = outputDirProblem?.(folder, url, [...secretFiles, inside(dir)], siteRules);
    return message === undefined ? [] : [{ path: ['output', 'privateDir'], message }];
  });
}
