/** `winnow start`: runs the daemon. It polls on schedule, serves what it publishes, and stops cleanly on a signal. */
import { once } from 'node:events';
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { withPort } from '../config/port-override.ts';
import { openConsoleToken } from '../daemon/console-token.ts';
import { type Daemon, type DaemonOptions, startDaemon } from '../daemon/daemon.ts';
import { loginAddresses } from '../daemon/login-address.ts';
import { formats } from '../formats/index.ts';
import type { Log } from '../runtime/log.ts';
import { checkConfigText } from './check-config-text.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { type LeadTurn, nextTurn, onStopSignal } from './lead-turn.ts';
import { openLog } from './open-log.ts';
import { readConfig as readConfigFile } from './read-config.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, OutputClosed, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';

function addresses(config: Config, url: string): string {
  const [first, ...others] = config.outputs;
  const lines = [`  ${url}  ${first?.title ?? ''}`];
  for (const format of formats.filter((one) => one.isFeed)) lines.push(`  ${url}${format.fileName}`);
  for (const output of others) lines.push(`  ${url}${output.id}/  ${output.title}`);
  return lines.join('\n');
}

/**
 * How to open the console. The URL with the token is printed on a terminal only: elsewhere stdout goes to a journal or a
 * file, which more people may read.
 */
export function consoleLines(config: Config, token: string, url: string, terminal: Pick<Terminal, 'isScreen'>): string {
  if (terminal.isScreen !== true)
    return `The operators' console is at ${url}console; \`winnow console-url\` prints a URL that logs you in.`;
  const { local, public: byProxy } = loginAddresses(config, token, url);
  const addresses = [local, byProxy].filter((address) => address !== undefined);
  return `Operator console (this URL logs you in, so keep it secret):\n  ${addresses.join('\n  ')}`;
}

/** The token of the console. Rejects with a CommandError if its file cannot be used. */
async function requireToken(config: Config, log: Log): Promise<string> {
  const opened = await openConsoleToken(config);
  if (opened.kind === 'problem') throw new CommandError(opened.message);
  if (opened.wasExposed === true)
    log.warn(
      { file: opened.file },
      'other users could read the token of the console: delete the file and restart to create a new one',
    );
  return opened.token;
}

/** Prints lines to stdout; a daemon continues if stdout is closed. */
function createPrinter(terminal: Terminal): (line: string) => void {
  return (line) => {
    try {
      terminal.out(line);
    } catch (error) {
      if (!(error instanceof OutputClosed)) throw error;
    }
  };
}

/** Waits for a signal, or for the loss of the lock, and stops the daemon. Returns whether a signal stopped it. */
async function untilStopped(
  daemon: Daemon,
  lost: AbortSignal | undefined,
  print: (line: string) => void,
): Promise<boolean> {
  const stop = onStopSignal();
  const signals = lost === undefined ? [stop.signal] : [stop.signal, lost];
  const ended = AbortSignal.any(signals);
  if (!ended.aborted) await once(ended, 'abort');
  stop.forget();
  const isStopped = stop.signal.aborted;
  print(
    isStopped
      ? `\n${String(stop.signal.reason)}: stopping`
      : 'The lock of the store was lost: stopping, and waiting for it',
  );
  await daemon.stop();
  return isStopped;
}

interface Options {
  /** Instead of `server.port`. */
  readonly port?: number;
}

async function start({ port }: Options, command: Command, terminal: Terminal): Promise<ExitCode> {
  const globals = globalOptions(command);
  const atPort = (config: Config) => (port === undefined ? config : withPort(config, port));
  const reload = async () => {
    const loaded = await readConfigFile(globals.config, terminal.env);
    return loaded.config === undefined ? loaded : { ...loaded, config: atPort(loaded.config) };
  };
  let config = atPort(await requireConfig(globals.config, terminal));
  const log = openLog(globals, terminal);
  const print = createPrinter(terminal);
  const checkConfig: DaemonOptions['checkConfig'] = (text, before) =>
    checkConfigText(text, before, globals.config, terminal.env);
  for (let isAgain = false; ; isAgain = true) {
    const turn = await nextTurn({ config, log, command, print, isAgain });
    if (turn === undefined) return EXIT.ok;
    // Also hours after this process began to wait.
    if (turn.standby !== undefined) config = (await reload()).config ?? config;
    try {
      if (await lead(turn, { config, log, reload, checkConfig }, terminal, print)) return EXIT.ok;
    } finally {
      await turn.standby?.close();
      await turn.lock.release();
    }
  }
}

/** Runs the daemon until a signal, or the loss of the lock, ends it. Returns whether a signal did. */
async function lead(
  { lock, standby }: LeadTurn,
  options: Omit<DaemonOptions, 'consoleToken'>,
  terminal: Terminal,
  print: (line: string) => void,
): Promise<boolean> {
  const { config, log } = options;
  const consoleToken = await requireToken(config, log);
  const daemon = await startDaemon({
    ...{ ...options, consoleToken },
    ...(lock.term !== undefined && { term: lock.term }),
    ...(standby !== undefined && { beforeListening: standby.close }),
  }).catch((error: unknown) => {
    throw startFailure(error, config);
  });
  print(`Winnow polls ${count(config.feeds.length, 'feed')} and serves at\n${addresses(config, daemon.url)}`);
  print(consoleLines(config, consoleToken, daemon.url, terminal));
  void daemon.firstPass.then((isPublished) =>
    print(
      isPublished
        ? 'The first pass is complete. Press Ctrl-C to stop.'
        : 'The first pass failed and will be retried. Press Ctrl-C to stop.',
    ),
  );
  return await untilStopped(daemon, lock.lost, print);
}

/** The error with advice for the operator, where the cause is known. */
function startFailure(error: unknown, { server }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = FAILURE_MESSAGES.get(String(code));
  return message === undefined ? error : new CommandError(message(server));
}

const FAILURE_MESSAGES = new Map<string, (server: Config['server']) => string>([
  ['EADDRINUSE', ({ port }) => `port ${port} is in use: stop the other program, set server.port, or start with --port`],
  ['EACCES', ({ port }) => `this user may not open port ${port}: set server.port to a number above 1023`],
  ['EADDRNOTAVAIL', ({ host }) => `${host} is not an address of this machine: set server.host to one that is`],
  ['ENOTFOUND', ({ host }) => `the name ${host} has no address: set server.host to an address of this machine`],
]);

const MAX_PORT = 65_535;

/** The command `start`. */
export function startCommand(terminal: Terminal = processTerminal): Command {
  return new Command('start')
    .description(SUMMARIES.start.about)
    .option('--port <number>', 'serve at this port, instead of server.port', wholeNumber(MAX_PORT))
    .addHelpText(
      'after',
      `
A changed configuration is loaded at the next tick of the schedule. If it has errors, they are logged and the
last valid configuration stays in use.

With a store on a database server, the command can run on several machines: one process polls and publishes, and
the others serve the public folder and wait to take over.

Examples:
  $ winnow start
  $ winnow start --port 8090
  $ winnow start --config /etc/winnow/winnow.yaml --log-level debug`,
    )
    .action((options: Options, command: Command) => finish(terminal, () => start(options, command, terminal)));
}
