/** Why: an operator edits the file while the program runs; what becomes of that is told once, when it changes, and never again and again. */
import type { Config, ConfigProblem } from '../config/config.ts';
import { formatProblem, isUnread } from '../config/load.ts';
import type { Log } from '../runtime/log.ts';
import { stampOf } from './config-stamp.ts';

/** Reads the configuration again. */
export type Reload = () => Promise<{ readonly config?: Config; readonly problems: readonly ConfigProblem[] }>;

export interface ConfigWatch {
  /** The configuration where it is another than `current`, in order, and not given before; otherwise undefined. */
  changed(current: Config): Promise<Config | undefined>;
}

/** Watches the file at `path`, which is as it was read last. */
export async function watchConfig(
  path: string,
  { log, reload }: { readonly log: Log; readonly reload: Reload },
): Promise<ConfigWatch> {
  let stamp = await stampOf(path);
  /** What was told of the file as it is; empty while it is in order. */
  let told = '';
  const tell = (problems: readonly ConfigProblem[]): void => {
    const words = problems.map(formatProblem);
    if (words.join('\n') === told) return;
    told = words.join('\n');
    for (const one of words) log.error(one);
    const what = isUnread(problems) ? 'cannot be read' : 'has mistakes';
    log.error(`the configuration ${what}; going on with the last good one`);
  };
  return {
    changed: async (current) => {
      const now = await stampOf(path);
      // Until it is in order it is read at each tick: a secret's file may come, or the disk be well again.
      if (now === stamp && told === '') return undefined;
      stamp = now;
      const { config, problems } = await reload();
      if (config === undefined) {
        tell(problems);
        return undefined;
      }
      const wasBroken = told !== '';
      told = '';
      if (JSON.stringify(config) !== JSON.stringify(current)) return config;
      if (wasBroken) log.info('the configuration is in order again, and says what it said before');
      return undefined;
    },
  };
}
