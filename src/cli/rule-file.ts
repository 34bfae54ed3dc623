/** Why: a rule for one host is given by its file, and its mistakes are told in the same words everywhere. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { oneLine } from '../log.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { parseSiteRule } from '../site-rules.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** The rule in `file`; its mistakes are told. */
export async function readRule(
  file: string,
  terminal: Terminal,
): Promise<{ readonly rule: SiteRule; readonly mistakes: number }> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CommandError(`${oneLine(file)}: ${isMissing ? 'no such file' : String(error)}`);
  });
  const { rule, problems } = parseSiteRule(text, basename(file));
  for (const { line, column, message } of problems) terminal.err(`${file}:${line}:${column}: ${oneLine(message)}`);
  return { rule, mistakes: problems.length };
}
