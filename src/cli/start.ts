/** Why: the program as a service: it polls by its schedule, serves what it publishes, and stops cleanly when told to. */
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { type Daemon, startDaemon } from '../daemon/daemon.ts';
import { formats } from '../formats/index.ts';
import { describeHolder, takeLock } from '../kept/lock.ts';
import { checkConfigText, readConfig as readConfigFile } from '../read-config.ts';
import { EXIT, globalOptions, openLog, readConfig } from './context.ts';
import { holder } from './opened.ts';

function addresses(config: Config, url: string): string {
  const [first, ...others] = config.outputs;
  const lines = [`  ${url}  ${first?.title ?? ''}`];
  for (const format of formats.filter((one) => one.isFeed)) lines.push(`  ${url}${format.fileName}`);
  lines.push(`  ${url}console  for operators`);
  for (const output of others) lines.push(`  ${url}${output.id}/  ${output.title}`);
  return lines.join('\n');
}

async function untilStopped(daemon: Daemon): Promise<void> {
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
  });
  process.stdout.write(`\n${signal}: stopping\n`);
  await daemon.stop();
}

async function start(_options: object, command: Command): Promise<void> {
  const globals = globalOptions(command);
  const config = await readConfig(globals.config);
  if (config === undefined) return;
  const lock = takeLock(config.storage.url, holder(command));
  if (lock.kind !== 'held') {
    process.stderr.write(`${describeHolder(lock.by)}\n`);
    process.exitCode = EXIT.alreadyRunning;
    return;
  }
  try {
    const log = openLog(globals);
    const daemon = await startDaemon({
      config,
      log,
      reload: () => readConfigFile(globals.config, process.env),
      checkConfig: (text) => checkConfigText(text, globals.config, process.env),
    });
    process.stdout.write(`Winnow serves ${config.feeds.length} feeds as\n${addresses(config, daemon.url)}\n`);
    void daemon.firstPass.then(() => process.stdout.write('The first pass is published. Ctrl-C stops.\n'));
    await untilStopped(daemon);
  } catch (error) {
    process.stderr.write(`${startFailure(error, config)}\n`);
    process.exitCode = EXIT.failed;
  } finally {
    lock.release();
  }
}

function startFailure(error: unknown, { server }: Config): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `port ${server.port} is taken: stop the other program, or set server.port`;
  if (code === 'EACCES') return `port ${server.port} may not be opened by this user: set server.port to one above 1023`;
  return message;
}

export function startCommand(): Command {
  return new Command('start')
    .description('poll by the schedule and serve what is published, until stopped')
    .addHelpText(
      'after',
      `
A configuration that is changed while this runs is taken up at the next tick; one with mistakes is told of and left.

Examples:
  $ winnow start
  $ winnow start --config /etc/winnow/winnow.yaml --log-level debug`,
    )
    .action(start);
}
