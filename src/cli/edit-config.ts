/** Edits the configuration file, which is replaced atomically and only by a valid one. */
import { chmod, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { formatProblem, parseConfig, secretsFrom } from '../config/load.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Replaces the text of the file by what `change` makes of it. Rejects with a CommandError, and writes nothing, if that is not valid. */
export async function editConfig(path: string, terminal: Terminal, change: (text: string) => string): Promise<void> {
  const file = await realpath(path);
  const text = checkedText(change(await readFile(file, 'utf8')), path, terminal);
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, text, { mode: 0o600, flush: true });
  await chmod(partial, (await stat(file)).mode);
  await rename(partial, file);
}

/** `text` if it is a valid configuration; throws a CommandError with its first error otherwise. */
export function checkedText(text: string, path: string, terminal: Terminal): string {
  const [problem] = parseConfig(text, path, secretsFrom(terminal.env)).problems;
  if (problem !== undefined) throw new CommandError(`nothing was written: ${formatProblem(problem)}`);
  return text;
}
