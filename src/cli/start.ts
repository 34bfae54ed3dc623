/** `winnow start`: runs the daemon. It polls on schedule, serves what it publishes, and stops cleanly on a signal. */
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { withPort } from '../config/port-override.ts';
import { openConsoleToken } from '../daemon/console-token.ts';
import { type Daemon, startDaemon } from '../daemon/daemon.ts';
import { loginAddresses } from '../daemon/login-address.ts';
import { formats } from '../formats/index.ts';
import type { Log } from '../runtime/log.ts';
import { checkConfigText } from './check-config-text.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { openLog } from './open-log.ts';
import { readConfig as readConfigFile } from './read-config.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, OutputClosed, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';
import { withLock } from './with-store.ts';

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

async function untilStopped(daemon: Daemon, print: (line: string) => void): Promise<void> {
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
  });
  print(`\n${signal}: stopping`);
  await daemon.stop();
}

interface Options {
  /** Instead of `server.port`. */
  readonly port?: number;
}

async function start({ port }: Options, command: Command, terminal: Terminal): Promise<ExitCode> {
  const globals = globalOptions(command);
  const atPort = (config: Config) => (port === undefined ? config : withPort(config, port));
  return await withLock(command, terminal, async (configured) => {
    const config = atPort(configured);
    const log = openLog(globals, terminal);
    const consoleToken = await requireToken(config, log);
    const daemon = await startDaemon({
      config,
      log,
      consoleToken,
      reload: async () => {
        const loaded = await readConfigFile(globals.config, terminal.env);
        return loaded.config === undefined ? loaded : { ...loaded, config: atPort(loaded.config) };
      },
      checkConfig: (text, before) => checkConfigText(text, before, globals.config, terminal.env),
    }).catch((error: unknown) => {
      throw startFailure(error, config);
    });
    const print = createPrinter(terminal);
    print(`Winnow polls ${count(config.feeds.length, 'feed')} and serves at\n${addresses(config, daemon.url)}`);
    print(consoleLines(config, consoleToken, daemon.url, terminal));
    void daemon.firstPass.then((isPublished) =>
      print(
        isPublished
          ? 'The first pass is complete. Press Ctrl-C to stop.'
          : 'The first pass failed and will be retried. Press Ctrl-C to stop.',
      ),
    );
    await untilStopped(daemon, print);
    return EXIT.ok;
  });
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

Examples:
  $ winnow start
  $ winnow start --port 8090
  $ winnow start --config /etc/winnow/winnow.yaml --log-level debug`,
    )
    .action((options: Options, command: Command) => finish(terminal, () => start(options, command, terminal)));
}
