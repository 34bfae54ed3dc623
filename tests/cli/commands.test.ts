/** Why: the list of commands is shown without loading them, so what it says of each must be what the command says itself. */
import { Help } from 'commander';
import { describe, expect, it } from 'vitest';
import { loaders } from '../../src/cli/commands.ts';
import { type CommandName, SUMMARIES } from '../../src/cli/summaries.ts';

describe.each(Object.entries(loaders))('the command %s', (name, load) => {
  it('is what the list of commands says', async () => {
    const command = await load();
    const { usage, about } = SUMMARIES[name as CommandName];
    expect(command.description()).toBe(about);
    expect(new Help().subcommandTerm(command)).toBe(`${name} ${usage}`.trim());
  });
});
