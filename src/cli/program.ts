/** The whole command line: global options, and the commands, which are loaded on demand. */
import { Command, CommanderError, Help, Option } from 'commander';
import { describeError } from '../runtime/error-messages.ts';
import { VERSION } from '../runtime/version.ts';
import { loaders } from './commands.ts';
import { DEFAULT_CONFIG, EXIT } from './context.ts';
import { DESCRIPTION } from './help.ts';
import { type CommandName, SUMMARIES, type Summary } from './summaries.ts';
import { processTerminal } from './terminal.ts';

/** Runs the command that `args`, the arguments of the process, name. Never rejects: errors are printed and set the exit code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  try {
    await (await createProgram(new Set(args))).parseAsync();
  } catch (error) {
    // Requested help and wrong usage come here too; commander has already printed their text.
    if (error instanceof CommanderError) processTerminal.setExitCode(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
    else {
      processTerminal.err(`winnow: ${describeError(error)}`);
      processTerminal.setExitCode(EXIT.failed);
    }
  }
}

/** The command line with the commands that are `named` on it loaded; for the others the summary is enough. */
export async function createProgram(named: ReadonlySet<string>): Promise<Command> {
  const program = configured(new Command('winnow'));
  for (const [name, load] of Object.entries(loaders)) {
    const { about } = SUMMARIES[name as CommandName];
    const command = named.has(name) ? await load() : new Command(name).description(about);
    program.addCommand(inherit(command, program));
  }
  return program;
}

function configured(program: Command): Command {
  const summaries = new Map<string, Summary>(Object.entries(SUMMARIES));
  const plainHelp = new Help();
  return program
    .description(DESCRIPTION)
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
    .exitOverride()
    .configureHelp({
      subcommandTerm: (command) =>
        command.parent === program && summaries.has(command.name())
          ? `${command.name()} ${summaries.get(command.name())?.usage ?? ''}`.trim()
          : plainHelp.subcommandTerm(command),
    });
}

/** Applies the program's output and exit settings to a command and its subcommands. */
function inherit(command: Command, from: Command): Command {
  for (const inner of command.copyInheritedSettings(from).commands) inherit(inner, command);
  return command;
}
