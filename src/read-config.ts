/** Why: the configuration is checked against what the rest of the program knows, such as the names of its rules. */
import { rules } from './clean/rules/index.ts';
import type { ConfigProblem } from './config/config.ts';
import { type Known, type LoadedConfig, loadConfig, parseConfig, secretsFrom } from './config/load.ts';
import { compilePhrase } from './outputs/phrase.ts';

const known: Known = {
  cleaningRules: rules.map((rule) => rule.id),
  phraseProblem: (text) => {
    const compiled = compilePhrase(text);
    return 'problem' in compiled ? compiled.problem : undefined;
  },
};

/** Reads and checks the whole file at `path`; nothing is thrown. */
export function readConfig(path: string, env: Readonly<Record<string, string | undefined>>): Promise<LoadedConfig> {
  return loadConfig(path, env, known);
}

/** What is wrong with `text` as the file at `path`. */
export function checkConfigText(
  text: string,
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly ConfigProblem[] {
  return parseConfig(text, path, secretsFrom(env), { known }).problems;
}
