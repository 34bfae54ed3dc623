/** Reads the configuration and checks it against the rest of the program, such as the ids of the cleaning rules. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../clean/rules/index.ts';
import type { ConfigProblem } from '../config/config.ts';
import { refusedChanges } from '../config/console-limits.ts';
import { type Known, type LoadedConfig, loadConfig, parseConfig, secretsFrom } from '../config/load.ts';
import { checkUrl, createPolicy, mayLieIn, parseException } from '../http/guard.ts';
import { compilePhrase } from '../outputs/phrase.ts';
import { compileReplacement } from '../outputs/rewrite.ts';
import { outputDirProblem } from '../publish/output-folder.ts';
import { refusedCron } from '../runtime/schedule.ts';
import { storeFile } from '../storage/store-address.ts';

/** What the checks need to know about names, and about folders relative to the file at `path`. */
const knownTo = (path: string): Known => ({
  cleaningRules: rules.map((rule) => rule.id),
  phraseProblem: (text) => {
    const compiled = compilePhrase(text);
    return 'problem' in compiled ? compiled.problem : undefined;
  },
  replacementProblem: (find, replacement) => {
    const compiled = compileReplacement({ find, with: replacement });
    return 'problem' in compiled ? compiled.problem : undefined;
  },
  refusedCron,
  outputDirProblem: (dir, storageUrl, secretFiles, siteRules) =>
    outputDirProblem(
      dir,
      // A site rule may contain the headers of a subscription, so their folder must not be published.
      [path, storeFile(storageUrl), ...secretFiles, join(siteRules, 'rule')].filter((file) => file !== undefined),
    ),
  refusal: (url, { ports, allow }) => {
    const verdict = checkUrl(new URL(url), createPolicy(ports, allow));
    if (verdict.allowed) return undefined;
    return verdict.code === 'port-refused' ? `${verdict.message}; see \`http.ports\`` : verdict.message;
  },
  mayNeed: (url, exception) => mayLieIn(new URL(url), parseException(exception)),
  isFolder: (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
});

/** Reads and checks the file at `path`. Never rejects: errors are in the result. */
export function readConfig(path: string, env: Readonly<Record<string, string | undefined>>): Promise<LoadedConfig> {
  return loadConfig(path, env, knownTo(path));
}

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
  return refused.length > 0 ? refused : parseConfig(text, path, secretsFrom(env), { known: knownTo(path) }).problems;
}
