#!/usr/bin/env node
/** Why: the command line: one file a command, and here the list of them. */
import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../version.ts';
import { addCommand } from './add.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { cleanCommand } from './clean.ts';
import { DEFAULT_CONFIG, EXIT } from './context.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { failureWords } from './failure-words.ts';
import { importCommand } from './import.ts';
import { previewCommand } from './preview.ts';
import { rebuildCommand } from './rebuild.ts';
import { restoreCommand } from './restore.ts';
import { runCommand } from './run.ts';
import { sitesCommand } from './sites.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { storyCommands } from './stories.ts';
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

/** In the order in which an operator meets them. */
const commands = [
  startCommand(),
  runCommand(),
  checkCommand(),
  cleanCommand(),
  sitesCommand(),
  previewCommand(),
  statusCommand(),
  addCommand(),
  importCommand(),
  exportCommand(),
  ...storyCommands(),
  rebuildCommand(),
  doctorCommand(),
  backupCommand(),
  restoreCommand(),
];

/** Commands within commands too speak and end as the program does. */
function inherit(command: Command, from: Command): Command {
  for (const inner of command.copyInheritedSettings(from).commands) inherit(inner, command);
  return command;
}

for (const command of commands) program.addCommand(inherit(command, program));

try {
  await program.parseAsync();
} catch (error) {
  // Help that was asked for and wrong usage come here too; both have said what they have to say.
  if (error instanceof CommanderError) processTerminal.setExitCode(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
  else {
    processTerminal.err(`winnow: ${failureWords(error)}`);
    processTerminal.setExitCode(EXIT.failed);
  }
}
