/** `winnow console-url`: prints the URL that logs an operator in to the console. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { consoleTokenFile, openConsoleToken } from '../daemon/console-token.ts';
import { loginAddresses } from '../daemon/login-address.ts';
import { oneLine } from '../runtime/one-line.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly json?: boolean;
}

/** The command `console-url`. */
export function consoleUrlCommand(terminal: Terminal = processTerminal): Command {
  return new Command('console-url')
    .description(SUMMARIES['console-url'].about)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) =>
      finish(terminal, () => printAddresses(options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
The URL contains the token of the console: treat it like a password. Prints one line for this machine, and
one for the proxy if output.baseUrl is an https URL. Creates the token if there is none yet.

Examples:
  $ winnow console-url
  $ xdg-open "$(winnow console-url | head -n 1)"
  $ winnow console-url --json | jq -r .public`;

/** A relative path leads elsewhere in another folder, where a running server's token is not. */
function createdMessage(file: string): string {
  return `created ${resolve(file)}: there was no token. Where Winnow runs already, use this command in the folder it was started in`;
}

async function printAddresses(options: Options, path: string, terminal: Terminal): Promise<ExitCode> {
  const config = await requireConfig(path, terminal);
  const file = consoleTokenFile(config.storage.url);
  if (config.server.token === undefined && file === undefined)
    throw new CommandError('a store that is not a file has no token file: set server.token');
  const isNew = file !== undefined && !existsSync(file);
  const opened = await openConsoleToken(config);
  if (opened.kind === 'problem') throw new CommandError(opened.message);
  if (isNew && opened.file !== undefined) terminal.err(oneLine(createdMessage(opened.file)));
  const addresses = loginAddresses(config, opened.token);
  if (options.json === true) {
    terminal.out(JSON.stringify({ ...addresses, ...(opened.file === undefined ? {} : { tokenFile: opened.file }) }));
    return EXIT.ok;
  }
  const lines = [addresses.local, addresses.public].filter((address) => address !== undefined);
  if (lines.length === 0)
    throw new CommandError('server.port is 0, so only the running server knows its port: set server.port');
  for (const line of lines) terminal.out(line);
  return EXIT.ok;
}
