/** Why: the configuration is checked against what the rest of the program knows, such as the names of its rules. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../clean/rules/index.ts';
import type { ConfigProblem } from '../config/config.ts';
import { refusedChanges } from '../config/console-limits.ts';
import { type Known, type LoadedConfig, loadConfig, parseConfig, secretsFrom } from '../config/load.ts';
import { checkUrl, createPolicy, mayLieIn, parseException } from '../http/guard.ts';
import { compilePhrase } from '../outputs/phrase.ts';
import { outputDirProblem } from '../publish/output-folder.ts';
import { storeFile } from '../storage/store-address.ts';

/** What is known of names, and of the folders beside the file at `path`. */
const knownTo = (path: string): Known => ({
  cleaningRules: rules.map((rule) => rule.id),
  phraseProblem: (text) => {
    const compiled = compilePhrase(text);
    return 'problem' in compiled ? compiled.problem : undefined;
  },
  outputDirProblem: (dir, storageUrl, secretFiles, siteRules) =>
    outputDirProblem(
      dir,
      // A rule may hold the headers of a subscription; the folder counts whatever is in it.
      [path, storeFile(storageUrl), ...secretFiles, join(siteRules, 'rule')].filter((file) => file !== undefined),
    ),
  refusal: (url, { ports, allow }) => {
    const verdict = checkUrl(new URL(url), createPolicy(ports, allow));
    if (verdict.allowed) return undefined;
    return verdict.code === 'port-refused' ? `${verdict.message}; \`http.ports\` names those` : verdict.message;
  },
  mayNeed: (url, exception) => mayLieIn(new URL(url), parseException(exception)),
  isFolder: (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
});

/** Reads and checks the whole file at `path`; nothing is thrown. */
export function readConfig(path: string, env: Readonly<Record<string, string | undefined>>): Promise<LoadedConfig> {
  return loadConfig(path, env, knownTo(path));
}

/**
 * What is wrong with `text` in place of `before`, the content of the file at `path`, when it comes from the console. References
 * that are refused are not looked up: what a check says of them would tell what they lead to.
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
