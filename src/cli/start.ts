/** `winnow start`: the program as a service. It polls by its schedule, serves what it publishes, and stops cleanly on a signal. */
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { openConsoleToken } from '../daemon/console-token.ts';
import { type Daemon, startDaemon } from '../daemon/daemon.ts';
import { loginAddresses } from '../daemon/login-address.ts';
import { formats } from '../formats/index.ts';
import type { Log } from '../runtime/log.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { openLog } from './open-log.ts';
import { checkConfigText, readConfig as readConfigFile } from './read-config.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, OutputClosed, processTerminal, type Terminal } from './terminal.ts';
import { withLock } from './with-store.ts';

function addresses(config: Config, url: string): string {
  const [first, ...others] = config.outputs;
  const lines = [`  ${url}  ${first?.title ?? ''}`];
  for (const format of formats.filter((one) => one.isFeed)) lines.push(`  ${url}${format.fileName}`);
  for (const output of others) lines.push(`  ${url}${output.id}/  ${output.title}`);
  return lines.join('\n');
}

/**
 * How operators get in. The address with the token is for a terminal only: elsewhere stdout ends in a journal or a file,
 * which more people read than the console.
 */
export function consoleLines(config: Config, token: string, url: string, terminal: Pick<Terminal, 'isScreen'>): string {
  if (terminal.isScreen !== true)
    return `The console for operators is ${url}console; \`winnow console-url\` prints an address that logs you in.`;
  const { local, public: byProxy } = loginAddresses(config, token, url);
  const addresses = [local, byProxy].filter((address) => address !== undefined);
  return `The console for operators; this address logs you in, so keep it to yourself:\n  ${addresses.join('\n  ')}`;
}

/** The token of the console. Rejects with a CommandError when its file cannot be used. */
async function requireToken(config: Config, log: Log): Promise<string> {
  const opened = await openConsoleToken(config);
  if (opened.kind === 'problem') throw new CommandError(opened.message);
  if (opened.wasExposed === true)
    log.warn(
      { file: opened.file },
      'other users could read the token of the console: delete the file and restart for a new one',
    );
  return opened.token;
}

/** A service goes on when nobody reads what it says. */
function sayer(terminal: Terminal): (line: string) => void {
  return (line) => {
    try {
      terminal.out(line);
    } catch (error) {
      if (!(error instanceof OutputClosed)) throw error;
    }
  };
}

async function untilStopped(daemon: Daemon, say: (line: string) => void): Promise<void> {
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
  });
  say(`\n${signal}: stopping`);
  await daemon.stop();
}

async function start(command: Command, terminal: Terminal): Promise<ExitCode> {
  const globals = globalOptions(command);
  return await withLock(command, terminal, async (config) => {
    const log = openLog(globals, terminal);
    const consoleToken = await requireToken(config, log);
    const daemon = await startDaemon({
      config,
      log,
      consoleToken,
      reload: () => readConfigFile(globals.config, terminal.env),
      checkConfig: (text, before) => checkConfigText(text, before, globals.config, terminal.env),
    }).catch((error: unknown) => {
      throw startFailure(error, config);
    });
    const say = sayer(terminal);
    say(`Winnow serves ${count(config.feeds.length, 'feed')} as\n${addresses(config, daemon.url)}`);
    say(consoleLines(config, consoleToken, daemon.url, terminal));
    void daemon.firstPass.then((isPublished) =>
      say(
        isPublished
          ? 'The first pass is published. Ctrl-C stops.'
          : 'The first pass failed, and is tried again. Ctrl-C stops.',
      ),
    );
    await untilStopped(daemon, say);
    return EXIT.ok;
  });
}

/** What an operator can do about it, where that is known. */
function startFailure(error: unknown, { server }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const words = FAILURES.get(String(code));
  return words === undefined ? error : new CommandError(words(server));
}

const FAILURES = new Map<string, (server: Config['server']) => string>([
  ['EADDRINUSE', ({ port }) => `port ${port} is taken: stop the other program, or set server.port`],
  ['EACCES', ({ port }) => `port ${port} may not be opened by this user: set server.port to one above 1023`],
  ['EADDRNOTAVAIL', ({ host }) => `${host} is no address of this machine: set server.host to one that is`],
  ['ENOTFOUND', ({ host }) => `there is no address for the name ${host}: set server.host to one of this machine`],
]);

export function startCommand(terminal: Terminal = processTerminal): Command {
  return new Command('start')
    .description(SUMMARIES.start.about)
    .addHelpText(
      'after',
      `
A configuration that is changed while this runs is taken up at the next tick; one with mistakes is told of and left.

Examples:
  $ winnow start
  $ winnow start --config /etc/winnow/winnow.yaml --log-level debug`,
    )
    .action((_options: object, command: Command) => finish(terminal, () => start(command, terminal)));
}
