#!/usr/bin/env node
/** The command line: global options, and the commands, which are loaded on demand. */
import { Command, CommanderError, Help, Option } from 'commander';
import { describeError } from '../runtime/error-messages.ts';
import { VERSION } from '../runtime/version.ts';
import { loaders } from './commands.ts';
import { DEFAULT_CONFIG, EXIT } from './context.ts';
import { type CommandName, SUMMARIES, type Summary } from './summaries.ts';
import { processTerminal } from './terminal.ts';

const program = new Command('winnow')
  .description(
    'Polls feeds, fetches and cleans their articles, joins copies and reports of one story, and publishes clean feeds.',
  )
  .version(VERSION)
  .option('-c, --config <file>', 'configuration file', DEFAULT_CONFIG)
  .addOption(
    new Option('--log-level <level>', 'least severe level to log')
      .choices(['debug', 'info', 'warn', 'error'])
      .default('info'),
  )
  .addOption(
    new Option('--log-format <format>', 'format of the log (default: plain on a terminal, else json)').choices([
      'plain',
      'json',
    ]),
  )
  .showHelpAfterError('(see --help)')
  .configureOutput({
    writeOut: (text) => processTerminal.out(text.trimEnd()),
    writeErr: (text) => processTerminal.err(text.trimEnd()),
    outputError: (text, write) => write(text.replace(/^error: /, 'winnow: ')),
  })
  .exitOverride();

/** Applies the program's output and exit settings to a command and its subcommands. */
function inherit(command: Command, from: Command): Command {
  for (const inner of command.copyInheritedSettings(from).commands) inherit(inner, command);
  return command;
}

const summaries = new Map<string, Summary>(Object.entries(SUMMARIES));
const plainHelp = new Help();
program.configureHelp({
  subcommandTerm: (command) =>
    command.parent === program && summaries.has(command.name())
      ? `${command.name()} ${summaries.get(command.name())?.usage ?? ''}`.trim()
      : plainHelp.subcommandTerm(command),
});

/** Only commands named on the command line are loaded; for the others the summary is enough. */
const args = new Set(process.argv.slice(2));
for (const [name, load] of Object.entries(loaders)) {
  const { about } = SUMMARIES[name as CommandName];
  const command = args.has(name) ? await load() : new Command(name).description(about);
  program.addCommand(inherit(command, program));
}

try {
  await program.parseAsync();
} catch (error) {
  // Requested help and wrong usage come here too; commander has already printed their text.
  if (error instanceof CommanderError) processTerminal.setExitCode(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
  else {
    processTerminal.err(`winnow: ${describeError(error)}`);
    processTerminal.setExitCode(EXIT.failed);
  }
}
