#!/usr/bin/env node
/** Why: the command line: one file a command, and here the list of them. */
import { Command, CommanderError, Help, Option } from 'commander';
import { describeError } from '../runtime/error-messages.ts';
import { VERSION } from '../runtime/version.ts';
import { loaders } from './commands.ts';
import { DEFAULT_CONFIG, EXIT } from './context.ts';
import { type CommandName, SUMMARIES, type Summary } from './summaries.ts';
import { processTerminal } from './terminal.ts';

const program = new Command('winnow')
  .description(
    'Polls feeds, fetches and cleans their articles, joins the copies of one story, and publishes clean feeds.',
  )
  .version(VERSION)
  .option('-c, --config <file>', 'the configuration', DEFAULT_CONFIG)
  .addOption(
    new Option('--log-level <level>', 'how much to log').choices(['debug', 'info', 'warn', 'error']).default('info'),
  )
  .addOption(new Option('--log-format <format>', 'default: plain on a terminal, else json').choices(['plain', 'json']))
  .showHelpAfterError('(--help shows how)')
  .configureOutput({
    writeOut: (text) => processTerminal.out(text.trimEnd()),
    writeErr: (text) => processTerminal.err(text.trimEnd()),
    outputError: (text, write) => write(text.replace(/^error: /, 'winnow: ')),
  })
  .exitOverride();

/** Commands within commands too speak and end as the program does. */
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

/** Only what is named on the command line is loaded; of the others the list of commands shows the summary. */
const words = new Set(process.argv.slice(2));
for (const [name, load] of Object.entries(loaders)) {
  const { about } = SUMMARIES[name as CommandName];
  const command = words.has(name) ? await load() : new Command(name).description(about);
  program.addCommand(inherit(command, program));
}

try {
  await program.parseAsync();
} catch (error) {
  // Help that was asked for and wrong usage come here too; both have said what they have to say.
  if (error instanceof CommanderError) processTerminal.setExitCode(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
  else {
    processTerminal.err(`winnow: ${describeError(error)}`);
    processTerminal.setExitCode(EXIT.failed);
  }
}
