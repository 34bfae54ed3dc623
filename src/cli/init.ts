/** `winnow init`: writes a commented configuration without feeds. */
import { Command } from 'commander';
import { EXIT, globalOptions } from './context.ts';
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
  terminal.out(isJson ? JSON.stringify({ written: path }, undefined, 2) : `wrote ${path}\n${NEXT}`);
  return EXIT.ok;
}

const NEXT = `
Next:
  winnow add https://news.example/    finds the feed of a page and adds it
  winnow import subscriptions.opml    adds a whole list
  winnow start                        polls, publishes and serves`;
