/** Runs a command as it is used: with arguments; the result is its output and exit code. */
import { Command } from 'commander';
import { DEFAULT_CONFIG } from '../../src/cli/context.ts';
import { readAll, type Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | undefined;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in. */
  readonly input?: string;
}

/** Runs `winnow <args>` with the one command that `create` makes. Wrong usage is `code` 2, as in the program. */
export async function runCommand(
  create: (terminal: Terminal) => Command,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  let code: number | undefined;
  const terminal: Terminal = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    screen: { write: (text) => err.push(text) },
    readInput: (most) => readAll([Buffer.from(options.input ?? '')], most),
    setExitCode: (given) => {
      code = given;
    },
    env: options.env ?? {},
  };
  const program = new Command('winnow').option('-c, --config <file>', '', DEFAULT_CONFIG).exitOverride();
  program.option('--log-level <level>', '', 'error');
  program.configureOutput({ writeOut: (text) => out.push(text), writeErr: (text) => err.push(text) });
  program.addCommand(create(terminal).copyInheritedSettings(program));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof Error && 'exitCode' in error)) throw error;
    code = error.exitCode === 0 ? 0 : 2;
  }
  return { out: out.join('\n'), err: err.join('\n'), code };
}
