/** Reads a site rule from a file and reports its errors. */
import { basename } from 'node:path';
import { parseSiteRule } from '../article-pipeline/site-rules.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { oneLine } from '../runtime/one-line.ts';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

/** A rule is a few lines; the longest known has 10 kB. */
const MAX_RULE_BYTES = 2 ** 20;

/** The rule in `file`, and the number of its errors, which are printed on stderr. */
export async function readRule(
  file: string,
  terminal: Terminal,
): Promise<{ readonly rule: SiteRule; readonly errors: number }> {
  const text = Buffer.from(await readInput(file, MAX_RULE_BYTES, terminal)).toString('utf8');
  const { rule, problems } = parseSiteRule(text, basename(file));
  for (const { line, column, message } of problems) terminal.err(`${file}:${line}:${column}: ${oneLine(message)}`);
  return { rule, errors: problems.length };
}
