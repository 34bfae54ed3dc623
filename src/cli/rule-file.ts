/** Why: a rule for one host is given by its file, and its mistakes are told in the same words everywhere. */
import { basename } from 'node:path';
import { parseSiteRule } from '../article-pipeline/site-rules.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { oneLine } from '../runtime/one-line.ts';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

/** Rules are a few lines; the longest known has 10 kB. */
const MAX_BYTES = 2 ** 20;

/** The rule in `file`; its mistakes are told. */
export async function readRule(
  file: string,
  terminal: Terminal,
): Promise<{ readonly rule: SiteRule; readonly mistakes: number }> {
  const text = Buffer.from(await readInput(file, MAX_BYTES, terminal)).toString('utf8');
  const { rule, problems } = parseSiteRule(text, basename(file));
  for (const { line, column, message } of problems) terminal.err(`${file}:${line}:${column}: ${oneLine(message)}`);
  return { rule, mistakes: problems.length };
}
