/** `winnow start`: runs the daemon. It polls on schedule, serves what it publishes, and stops cleanly on a signal. */
import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { Config, Role } from '../config/config.ts';
import { ROLES } from '../config/defaults.ts';
import { withPort } from '../config/port-override.ts';
import { openConsoleToken } from '../daemon/console-token.ts';
import { type Daemon, type DaemonOptions, startDaemon } from '../daemon/daemon.ts';
import { loginAddresses } from '../daemon/login-address.ts';
import { startStandby } from '../daemon/standby.ts';
import { formats } from '../formats/index.ts';
import { PRIVATE_PATH } from '../formats/paths.ts';
import { privateOutputs } from '../outputs/outputs.ts';
import type { Log } from '../runtime/log.ts';
import { canShareWork, SHARED_STORE_USAGE } from '../storage/cluster.ts';
import { checkConfigText } from './check-config-text.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { joinCluster, type SharedWork } from './join-cluster.ts';
import { type LeadTurn, nextTurn, onStopSignal } from './lead-turn.ts';
import { openLog } from './open-log.ts';
import { readConfig as readConfigFile } from './read-config.ts';
import { mayWaitAfter, startFailure } from './start-failure.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, OutputClosed, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';

function addresses(config: Config, url: string): string {
  const [first, ...others] = config.outputs.filter(({ isPrivate }) => isPrivate !== true);
  const lines = [`  ${url}  ${first?.title ?? 'nothing that is public'}`];
  if (first !== undefined)
    for (const format of formats.filter((one) => one.isFeed)) lines.push(`  ${url}${format.fileName}`);
  for (const output of others) lines.push(`  ${url}${output.id}/  ${output.title}`);
  for (const { output } of privateOutputs(config))
    lines.push(`  ${url}${PRIVATE_PATH}/${output.id}/…  ${output.title}, for its subscribers only`);
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
  /** Instead of `roles`. */
  readonly role?: readonly Role[];
  /** The operator's name for this process, where several share the store. */
  readonly name?: string;
}

async function start(options: Options, command: Command, terminal: Terminal): Promise<ExitCode> {
  const globals = globalOptions(command);
  const own = (config: Config): Config => {
    const withRoles = options.role === undefined ? config : { ...config, roles: options.role };
    return options.port === undefined ? withRoles : withPort(withRoles, options.port);
  };
  const reload = async () => {
    const loaded = await readConfigFile(globals.config, terminal.env);
    return loaded.config === undefined ? loaded : { ...loaded, config: own(loaded.config) };
  };
  const config = own(await requireConfig(globals.config, terminal));
  requireDivisible(config, options);
  const log = openLog(globals, terminal);
  const print = createPrinter(terminal);
  const checkConfig: DaemonOptions['checkConfig'] = (text, before) =>
    checkConfigText(text, before, globals.config, terminal.env);
  const shared = await joinCluster(config, { log, reload, ...(options.name !== undefined && { name: options.name }) });
  try {
    if (!config.roles.includes('lead')) return await follow({ config, log, print, shared });
    return await takeTurns({ config, log, print, command, shared, reload, checkConfig }, terminal);
  } finally {
    await shared?.leave();
  }
}

/** Rejects roles and names where one process does everything. */
function requireDivisible({ storage, roles }: Config, { name }: Options): void {
  if (canShareWork(storage.url) || (roles.length === ROLES.length && name === undefined)) return;
  const message = `roles and names need a store that processes share, ${SHARED_STORE_USAGE}; see storage.url`;
  throw new CommandError(message, EXIT.usage);
}

interface Running {
  readonly config: Config;
  readonly log: Log;
  readonly print: (line: string) => void;
  readonly shared: SharedWork | undefined;
}

/** Works or serves for a leader elsewhere, until a signal. */
async function follow({ config, log, print, shared }: Running): Promise<ExitCode> {
  const stop = onStopSignal();
  const standby = await startStandby(config, log, shared?.cluster);
  const what = config.roles.join(' and ');
  print(`This process has the role ${what}${standby.url === undefined ? '' : `, and serves at ${standby.url}`}`);
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  stop.forget();
  print(`\n${String(stop.signal.reason)}: stopping`);
  await standby.close();
  return EXIT.ok;
}

/** Leads whenever it can, until a signal. */
async function takeTurns(
  running: Running & { readonly command: Command } & Pick<DaemonOptions, 'reload' | 'checkConfig'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { log, print, command, shared, reload, checkConfig } = running;
  let { config } = running;
  for (let isAgain = false; ; isAgain = true) {
    const turn = await nextTurn({ config, log, command, print, isAgain, cluster: shared?.cluster });
    if (turn === undefined) return EXIT.ok;
    // Also hours after this process began to wait.
    if (turn.standby !== undefined) config = (await reload()).config ?? config;
    try {
      const distribution =
        shared === undefined ? {} : { distribution: await shared.lead(true), metrics: shared.metrics };
      if (await lead(turn, { config, log, reload, checkConfig, ...distribution }, terminal, print)) return EXIT.ok;
    } catch (error) {
      if (!mayWaitAfter(error, isAgain || turn.standby !== undefined)) throw error;
      print(`${error.message}: waiting for the lock`);
    } finally {
      await shared?.lead(false);
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
    ...(lock.confirm !== undefined && { confirmLead: lock.confirm }),
    ...(standby !== undefined && { beforeListening: standby.close }),
  }).catch((error: unknown) => {
    throw startFailure(error, config);
  });
  if (config.roles.includes('serve')) {
    print(`Winnow polls ${count(config.feeds.length, 'feed')} and serves at\n${addresses(config, daemon.url)}`);
    print(consoleLines(config, consoleToken, daemon.url, terminal));
  } else print(`Winnow leads the polls of ${count(config.feeds.length, 'feed')}, and serves nobody itself`);
  void daemon.firstPass.then((isPublished) =>
    print(
      isPublished
        ? 'The first pass is complete. Press Ctrl-C to stop.'
        : 'The first pass failed and will be retried. Press Ctrl-C to stop.',
    ),
  );
  return await untilStopped(daemon, lock.lost, print);
}

const MAX_PORT = 65_535;

/** The command `start`. */
export function startCommand(terminal: Terminal = processTerminal): Command {
  return new Command('start')
    .description(SUMMARIES.start.about)
    .option('--port <number>', 'serve at this port, instead of server.port', wholeNumber(MAX_PORT))
    .addOption(new Option('--role <role...>', 'do only this, instead of roles: lead, work or serve').choices(ROLES))
    .option('--name <name>', 'the name of this process in `winnow status`')
    .addHelpText(
      'after',
      `
A changed configuration is loaded at the next tick of the schedule. If it has errors, they are logged and the
last valid configuration stays in use.

With a store on a database server, the command can run on several machines: all of them poll and read articles, one of
them leads and publishes, and another one takes over when it ends.

Examples:
  $ winnow start
  $ winnow start --port 8090
  $ winnow start --role work --name reader-2
  $ winnow start --config /etc/winnow/winnow.yaml --log-level debug`,
    )
    .action((options: Options, command: Command) => finish(terminal, () => start(options, command, terminal)));
}
