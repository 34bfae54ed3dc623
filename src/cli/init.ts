/** `winnow init`: writes a commented configuration without feeds. */
import { Command } from 'commander';
import { DEFAULT_CONFIG, EXIT, globalOptions } from './context.ts';
import { createConfigFile, starterConfig } from './starter-config.ts';
import { SUMMARIES } from './summaries.ts';
import { type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

/** The command `init`. */
export function initCommand(terminal: Terminal = processTerminal): Command {
  return new Command('init')
    .description(SUMMARIES.init.about)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action((options: { json?: boolean }, command: Command) =>
      finish(terminal, () => init(globalOptions(command).config, options.json === true, terminal)),
    );
}

const HELP = `
An existing file is never overwritten. \`winnow add\` and \`winnow import\` create the file by themselves.

Examples:
  $ winnow init
  $ winnow init --config ~/feeds/winnow.yaml`;

async function init(path: string, isJson: boolean, terminal: Terminal): Promise<ExitCode> {
  await createConfigFile(path, starterConfig());
  terminal.out(isJson ? JSON.stringify({ written: path }, undefined, 2) : `wrote ${path}\n${nextSteps(path)}`);
  return EXIT.ok;
}

/** The commands to go on with. Those of another file than the default one name it, or they would create a second one. */
function nextSteps(path: string): string {
  const option = path === DEFAULT_CONFIG ? '' : ` --config ${/^[\w./-]+$/.test(path) ? path : `'${path}'`}`;
  return `
Next:
  winnow add https://news.example/${option}    finds the feed of a page and adds it
  winnow import subscriptions.opml${option}    adds a whole list
  winnow start${option}                        polls, publishes and serves`;
}
