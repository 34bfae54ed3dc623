/** The `--data DIR` of the benchmarks: public data sets that are not part of this repository, so there is no default. */
import { existsSync } from 'node:fs';

/** The folder, or an error message and exit code 2. `contents` names what the folder must hold. */
export function dataFolder(folder: string | undefined, contents: string): string {
  if (folder !== undefined && existsSync(folder)) return folder;
  const problem = folder === undefined ? 'no data folder is given' : `there is no folder ${folder}`;
  process.stderr.write(`${problem}: pass --data DIR, a folder with ${contents}\n`);
  process.exit(2);
}
