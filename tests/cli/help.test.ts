/** The text of `winnow --help`, which is printed without commander. */
import { describe, expect, it } from 'vitest';
import { helpText } from '../../src/cli/help.ts';
import { createProgram } from '../../src/cli/program.ts';

describe('the help', () => {
  it.each([20, 60, 77, 80, 81, 100, 160, 400])('is what commander prints, in %d columns', async (columns) => {
    const program = await createProgram(new Set());
    program.configureOutput({ getOutHelpWidth: () => columns });
    expect(helpText(columns)).toBe(program.helpInformation().trimEnd());
  });
});
