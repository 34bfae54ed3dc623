/** `winnow start`: runs the daemon. It polls on schedule, serves what it publishes, and stops cleanly on a signal. */
import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { Config, Role } from '../config/config.ts';
import { ROLES } from '../config/defaults.ts';
import { withPort } from '../config/port-override.ts';
import type { Log } from '../runtime/log.ts';
import { setV8Flags } from '../runtime/v8-flags.ts';
import { canShareWork, SHARED_STORE_USAGE } from '../storage/cluster.ts';
import { requireConfig } from './config-file.ts';
import { runAside } from './config-thread.ts';
import { EXIT, globalOptions } from './context.ts';
import type { SharedWork } from './join-cluster.ts';
import { type Leading, lead } from './lead.ts';
import { nextTurn, onStopSignal } from './lead-turn.ts';
import { mayWaitAfter } from './start-failure.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, OutputClosed, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';

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
    const loaded = await runAside({ kind: 'read', path: globals.config, env: terminal.env });
    return loaded.config === undefined ? loaded : { ...loaded, config: own(loaded.config) };
  };
  const config = own(await requireConfig(globals.config, terminal));
  setV8Flags();
  requireDivisible(config, options);
  let opening: Promise<Log> | undefined;
  const openLog = (): Promise<Log> => {
    opening ??= import('./open-log.ts').then((log) => log.openLog(globals, terminal));
    return opening;
  };
  const print = createPrinter(terminal);
  const checkConfig: Leading['checkConfig'] = (text, before) =>
    runAside({ kind: 'check', text, before, path: globals.config, env: terminal.env });
  const editConfig: Leading['editConfig'] = {
    add: (text, feeds) => runAside({ kind: 'add', text, feeds }),
    change: (text, ids, edit) => runAside({ kind: 'edit', text, ids, edit }),
  };
  const shared = await shareWork({ config, openLog, reload }, options);
  try {
    if (!config.roles.includes('lead')) return await follow({ config, openLog, print, shared });
    return await takeTurns({ config, openLog, print, command, shared, reload, checkConfig, editConfig, terminal });
  } finally {
    await shared?.leave();
  }
}

/** Joins the processes that share the store; undefined where one process does all the work. */
async function shareWork(
  { config, openLog, reload }: Pick<Leading, 'config' | 'openLog' | 'reload'>,
  { name }: Options,
): Promise<SharedWork | undefined> {
  if (!canShareWork(config.storage.url)) return undefined;
  const { joinCluster } = await import('./join-cluster.ts');
  return await joinCluster(config, { log: await openLog(), reload, ...(name !== undefined && { name }) });
}

/** Rejects roles and names where one process does everything. */
function requireDivisible({ storage, roles }: Config, { name }: Options): void {
  if (canShareWork(storage.url) || (roles.length === ROLES.length && name === undefined)) return;
  const message = `roles and names need a store that processes share, ${SHARED_STORE_USAGE}; see storage.url`;
  throw new CommandError(message, EXIT.usage);
}

interface Running extends Pick<Leading, 'config' | 'openLog' | 'print'> {
  readonly shared: SharedWork | undefined;
}

/** Works or serves for a leader elsewhere, until a signal. */
async function follow({ config, openLog, print, shared }: Running): Promise<ExitCode> {
  const stop = onStopSignal();
  const { startStandby } = await import('../daemon/standby.ts');
  const standby = await startStandby(config, await openLog(), shared?.cluster);
  const what = config.roles.join(' and ');
  print(`This process has the role ${what}${standby.url === undefined ? '' : `, and serves at ${standby.url}`}`);
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  stop.forget();
  print(`\n${String(stop.signal.reason)}: stopping`);
  await standby.close();
  return EXIT.ok;
}

/** Leads whenever it can, until a signal. */
async function takeTurns(running: Running & Leading & { readonly command: Command }): Promise<ExitCode> {
  const { openLog, print, command, shared, reload } = running;
  let { config } = running;
  for (let isAgain = false; ; isAgain = true) {
    const turn = await nextTurn({ config, openLog, command, print, isAgain, cluster: shared?.cluster });
    if (turn === undefined) return EXIT.ok;
    // Also hours after this process began to wait.
    if (turn.standby !== undefined) config = (await reload()).config ?? config;
    try {
      const distribution =
        shared === undefined ? {} : { distribution: await shared.lead(config), metrics: shared.metrics };
      if (await lead(turn, { ...running, config, ...distribution })) return EXIT.ok;
    } catch (error) {
      // Its server gave this process the lock.
      if (!mayWaitAfter(error, shared !== undefined)) throw error;
      print(`${error.message}: waiting for the lock`);
    } finally {
      shared?.follow();
      await turn.standby?.close();
      await turn.lock.release();
    }
  }
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
