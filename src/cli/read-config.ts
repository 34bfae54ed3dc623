/** Reads the configuration and checks it against the rest of the program, such as the ids of the cleaning rules. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Known, type LoadedConfig, loadConfig } from '../config/load.ts';
import { checkUrl, createPolicy, mayLieIn, parseException } from '../http/guard.ts';
import { compilePhrase } from '../outputs/phrase.ts';
import { compileReplacement } from '../outputs/rewrite.ts';
import { outputDirProblem } from '../publish/output-folder.ts';
import { refusedCron } from '../runtime/schedule.ts';
import { storeFile } from '../storage/store-address.ts';

/** What the checks need to know about names, and about folders relative to the file at `path`. */
export const knownTo = (
  path: string,
  cleaningRules: readonly string[],
  selectorProblem?: NonNullable<Known['selectorProblem']>,
): Known => ({
  cleaningRules,
  phraseProblem: (text) => {
    const compiled = compilePhrase(text);
    return 'problem' in compiled ? compiled.problem : undefined;
  },
  replacementProblem: (find, replacement) => {
    const compiled = compileReplacement({ find, with: replacement });
    return 'problem' in compiled ? compiled.problem : undefined;
  },
  ...(selectorProblem !== undefined && { selectorProblem }),
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

/** Ids of the cleaning rules, if `text` may name one: to load them all takes longer than the rest of a short command. */
async function rulesNamedBy(text: string): Promise<readonly string[]> {
  // The starter file names the key in a comment. A backslash may spell it in another way.
  if (!/^(?!\s*#).*(?:skip|\\)/m.test(text)) return [];
  const { rules } = await import('../clean/rules/index.ts');
  return rules.map((rule) => rule.id);
}

/** What checks selectors, if `text` may have one: it would load the parsers of pages. */
async function selectorsNamedBy(text: string): Promise<NonNullable<Known['selectorProblem']> | undefined> {
  if (!/^(?!\s*#).*(?:page|\\)/m.test(text)) return undefined;
  return (await import('../page-feeds/selectors.ts')).pageSelectorProblem;
}

/** Reads and checks the file at `path`. Never rejects: errors are in the result. */
export function readConfig(path: string, env: Readonly<Record<string, string | undefined>>): Promise<LoadedConfig> {
  return loadConfig(path, env, async (text) => knownTo(path, await rulesNamedBy(text), await selectorsNamedBy(text)));
}
