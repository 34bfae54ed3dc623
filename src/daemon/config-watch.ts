/** Watches the configuration file while the program runs, and logs its errors once, when they change. */
import type { Config, ConfigProblem } from '../config/config.ts';
import { formatProblem, isUnread } from '../config/load.ts';
import type { Log } from '../runtime/log.ts';
import { stampOf } from './config-stamp.ts';

/** Reads the configuration again. */
export type Reload = () => Promise<{ readonly config?: Config; readonly problems: readonly ConfigProblem[] }>;

/** The watched file. */
export interface ConfigWatch {
  /** The new configuration when the file has changed, is valid, and differs from `current`; otherwise undefined. */
  changed(current: Config): Promise<Config | undefined>;
}

/** Watches the file at `path`, starting from its present state. */
export async function watchConfig(
  path: string,
  { log, reload }: { readonly log: Log; readonly reload: Reload },
): Promise<ConfigWatch> {
  let stamp = await stampOf(path);
  /** The errors logged for the current file; empty while it is valid. */
  let reported = '';
  const report = (problems: readonly ConfigProblem[]): void => {
    const lines = problems.map(formatProblem);
    if (lines.join('\n') === reported) return;
    reported = lines.join('\n');
    for (const line of lines) log.error(line);
    const what = isUnread(problems) ? 'cannot be read' : 'has errors';
    log.error(`the configuration ${what}; the last valid one stays in use`);
  };
  return {
    changed: async (current) => {
      const now = await stampOf(path);
      // A broken file is read again at each tick: a missing secret may appear without a change of the file.
      if (now === stamp && reported === '') return undefined;
      stamp = now;
      const { config, problems } = await reload();
      if (config === undefined) {
        report(problems);
        return undefined;
      }
      const wasBroken = reported !== '';
      reported = '';
      if (JSON.stringify(config) !== JSON.stringify(current)) return config;
      if (wasBroken) log.info('the configuration is valid again and unchanged');
      return undefined;
    },
  };
}
