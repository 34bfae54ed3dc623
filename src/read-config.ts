/** Why: the configuration is checked against what the rest of the program knows, such as the names of its rules. */
import { rules } from './clean/rules/index.ts';
import { type Known, type LoadedConfig, loadConfig } from './config/load.ts';
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
