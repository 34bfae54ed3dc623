/** Leads the work on a store until a signal or the loss of the lock: serves what is published first, and then loads the rest. */
import { once } from 'node:events';
import type { Config } from '../config/config.ts';
import { openConsoleToken } from '../daemon/console-token.ts';
import type { Daemon, DaemonOptions } from '../daemon/daemon.ts';
import type { EarlyServer } from '../daemon/early-server.ts';
import type { Log } from '../runtime/log.ts';
import { count } from './count.ts';
import { type LeadTurn, onStopSignal, type StopSignal } from './lead-turn.ts';
import { startFailure } from './start-failure.ts';
import { startLines } from './start-lines.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** What {@link lead} needs. */
export interface Leading
  extends Pick<DaemonOptions, 'config' | 'reload' | 'checkConfig' | 'editConfig' | 'distribution' | 'metrics'> {
  /** Loads the log. */
  readonly openLog: () => Promise<Log>;
  readonly print: (line: string) => void;
  readonly terminal: Terminal;
}

/** Runs the daemon until a signal, or the loss of the lock, ends it. Returns whether a signal did. */
export async function lead(turn: LeadTurn, leading: Leading): Promise<boolean> {
  const { config, print } = leading;
  // A signal that comes while the program is being loaded stops it as soon as it is.
  const stop = onStopSignal();
  try {
    const token = await requireToken(config, leading.openLog);
    const early = await startEarly(turn, leading);
    const say = (url: string): void => print(linesFor(leading, token, url));
    if (early !== undefined) say(early.url);
    const daemon = await startLeader(turn, leading, token, early).catch(async (error: unknown) => {
      await early?.close(0);
      throw startFailure(error, config);
    });
    if (early === undefined) say(daemon.url);
    void daemon.firstPass.then((isPublished) =>
      print(
        isPublished
          ? 'The first pass is complete. Press Ctrl-C to stop.'
          : 'The first pass failed and will be retried. Press Ctrl-C to stop.',
      ),
    );
    return await untilStopped(daemon, stop.signal, turn.lock.lost, print);
  } finally {
    stop.forget();
  }
}

function linesFor({ config, terminal }: Leading, token: string, url: string): string {
  if (config.roles.includes('serve')) return startLines(config, token, url, terminal);
  return `Winnow leads the polls of ${count(config.feeds.length, 'feed')}, and serves nobody itself`;
}

/** Serves the published files; undefined where nothing is to be served, or a server of this process still does. */
async function startEarly({ standby }: LeadTurn, { config, openLog }: Leading): Promise<EarlyServer | undefined> {
  if (standby !== undefined || !config.roles.includes('serve')) return undefined;
  const { startEarlyServer } = await import('../daemon/early-server.ts');
  const onError = (err: unknown): void => void openLog().then((log) => log.error({ err }, 'a response failed'));
  return await startEarlyServer(config, onError).catch((error: unknown) => {
    throw startFailure(error, config);
  });
}

async function startLeader(
  { lock, standby }: LeadTurn,
  { openLog, checkConfig, editConfig, config, reload, distribution, metrics }: Leading,
  consoleToken: string,
  early: EarlyServer | undefined,
): Promise<Daemon> {
  const { startDaemon } = await import('../daemon/daemon.ts');
  return await startDaemon({
    ...{
      config,
      reload,
      checkConfig,
      ...(editConfig !== undefined && { editConfig }),
      consoleToken,
      log: await openLog(),
    },
    ...(distribution !== undefined && { distribution }),
    ...(metrics !== undefined && { metrics }),
    ...(early !== undefined && { early }),
    ...(lock.term !== undefined && { term: lock.term }),
    ...(lock.confirm !== undefined && { confirmLead: lock.confirm }),
    ...(standby !== undefined && { beforeListening: standby.close }),
  });
}

/** The token of the console. Rejects with a CommandError if its file cannot be used. */
async function requireToken(config: Config, openLog: Leading['openLog']): Promise<string> {
  const opened = await openConsoleToken(config);
  if (opened.kind === 'problem') throw new CommandError(opened.message);
  if (opened.wasExposed === true)
    (await openLog()).warn(
      { file: opened.file },
      'other users could read the token of the console: delete the file and restart to create a new one',
    );
  return opened.token;
}

/** Waits for a signal, or for the loss of the lock, and stops the daemon. Returns whether a signal stopped it. */
async function untilStopped(
  daemon: Daemon,
  stop: StopSignal['signal'],
  lost: AbortSignal | undefined,
  print: (line: string) => void,
): Promise<boolean> {
  const ended = AbortSignal.any(lost === undefined ? [stop] : [stop, lost]);
  if (!ended.aborted) await once(ended, 'abort');
  print(
    stop.aborted
      ? `\n${String(stop.reason)}: stopping`
      : 'The lock of the store was lost: stopping, and waiting for it',
  );
  await daemon.stop();
  return stop.aborted;
}
