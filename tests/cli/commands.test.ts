/** The list of commands is printed without loading them, so its summaries must match the commands. */
import { type Command, Help } from 'commander';
import { describe, expect, it } from 'vitest';
import { loaders } from '../../src/cli/commands.ts';
import { type CommandName, SUMMARIES } from '../../src/cli/summaries.ts';

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}

describe.each(Object.entries(loaders))('the command %s', (name, load) => {
  it('has the usage and description of the list, and an example in its help', async () => {
    const command = await load();
    const { usage, about } = SUMMARIES[name as CommandName];
    expect(command.description()).toBe(about);
    expect(new Help().subcommandTerm(command)).toBe(`${name} ${usage}`.trim());
    for (const one of [command, ...command.commands])
      expect(helpOf(one)).toMatch(/\nExamples?:\n(?: {2}\$ .*\n)*? {2}\$ winnow /);
  });
});
