/** The files that can be edited in the console: only these, and never saved with errors. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConfigProblem } from '../../config/config.ts';
import { writeAtomically } from '../../publish/public-folder.ts';
import { replaceFile } from '../../runtime/replace-file.ts';
import type { EditableFile, FileProblem, Saved } from '../../server/console/data.ts';

/** The configuration and the site rules. */
export interface EditableFiles {
  names(): Promise<readonly string[]>;
  read(name: string): Promise<EditableFile | undefined>;
  check(name: string, text: string): Promise<readonly FileProblem[]>;
  save(name: string, text: string, before: string): Promise<Saved>;
}

/** Finds the errors in `text` as the new configuration, which now has the content `before`. */
export type CheckConfig = (
  text: string,
  before: string,
) => readonly ConfigProblem[] | Promise<readonly ConfigProblem[]>;

/** Options of {@link openFiles}. */
export interface EditableFilesOptions {
  readonly configPath: string;
  readonly siteRulesDir: string;
  readonly checkConfig: CheckConfig;
  readonly checkSiteRule: (text: string, name: string) => readonly FileProblem[];
}

const CONFIG_NAME = 'winnow.yaml';
/** A host name with an extension; nothing that could leave the folder. */
const SITE_FILE = /^sites\/(\.?[a-z0-9][a-z0-9.-]*\.(?:txt|yaml))$/;

/** Opens the files; they are read again at each call. */
export function openFiles(options: EditableFilesOptions): EditableFiles {
  const pathOf = (name: string): string | undefined => {
    if (name === CONFIG_NAME) return options.configPath;
    const file = SITE_FILE.exec(name)?.[1];
    return file === undefined ? undefined : join(options.siteRulesDir, file);
  };
  const textOf = async (name: string): Promise<string | undefined> => {
    const path = pathOf(name);
    return path === undefined ? undefined : await readFile(path, 'utf8').catch(() => undefined);
  };
  const check = async (name: string, text: string): Promise<readonly FileProblem[]> => {
    if (name === CONFIG_NAME) return await options.checkConfig(text, (await textOf(name)) ?? '');
    return pathOf(name) === undefined
      ? [{ line: 1, column: 1, message: `${name} cannot be edited here` }]
      : options.checkSiteRule(text, name);
  };
  return {
    names: async () => {
      const rules = await readdir(options.siteRulesDir).catch((): string[] => []);
      return [
        CONFIG_NAME,
        ...rules
          .map((file) => `sites/${file}`)
          .filter((name) => SITE_FILE.test(name))
          .sort(),
      ];
    },
    read: async (name) => {
      const text = await textOf(name);
      return text === undefined ? undefined : { name, text };
    },
    check,
    save: async (name, text, before) => {
      const path = pathOf(name);
      const problems = await check(name, text);
      if (path === undefined || problems.length > 0) return { kind: 'invalid', problems };
      const now = await textOf(name);
      if ((now ?? '') !== before) return { kind: 'conflict' };
      // An existing file keeps its permissions: it may contain secrets.
      await (now === undefined ? writeAtomically(path, text) : replaceFile(path, text));
      return { kind: 'saved' };
    },
  };
}
