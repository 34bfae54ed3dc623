/** Checks a configuration that the console is about to write. */
import { rules } from '../clean/rules/index.ts';
import type { ConfigProblem } from '../config/config.ts';
import { refusedChanges } from '../config/console-limits.ts';
import { parseConfig, secretsFrom } from '../config/load.ts';
import { pageSelectorProblem } from '../page-feeds/selectors.ts';
import { knownTo } from './read-config.ts';

/**
 * The errors of `text`, which the console would write in place of `before`, the content of the file at `path`. References
 * that are refused are not resolved, since an error message could reveal their value.
 */
export function checkConfigText(
  text: string,
  before: string,
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly ConfigProblem[] {
  const refused = refusedChanges(before, text, path);
  if (refused.length > 0) return refused;
  const known = knownTo(
    path,
    rules.map((rule) => rule.id),
    pageSelectorProblem,
  );
  return parseConfig(text, path, secretsFrom(env), { known }).problems;
}
