/** Why: commands speak through this, so that tests can listen, and only here is the process itself touched. */
import { StoreError } from '../storage/store.ts';
import { EXIT } from './context.ts';

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Terminal {
  /** A line of the result, to stdout. */
  out(line: string): void;
  /** A line about the work, to stderr. */
  err(line: string): void;
  /** Everything that is piped in. */
  readInput(): Promise<Uint8Array>;
  setExitCode(code: ExitCode): void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const processTerminal: Terminal = {
  out: (line) => {
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', onOutputError);
    process.stdout.write(`${line}\n`);
  },
  err: (line) => void process.stderr.write(`${line}\n`),
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  },
  setExitCode: (code) => {
    process.exitCode = code;
  },
  env: process.env,
};

/** A reader that has seen enough (`winnow status | head`) is no failure. */
function onOutputError(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
}

/** Ends a command with a message and an exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a command's `work` and ends with its exit code. What was to be expected is said in a line; a bug is thrown on. */
export async function finish(terminal: Terminal, work: () => Promise<ExitCode>): Promise<void> {
  try {
    terminal.setExitCode(await work());
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof StoreError)) throw error;
    terminal.err(`winnow: ${error.message}`);
    terminal.setExitCode(error instanceof CommandError ? error.exitCode : EXIT.failed);
  }
}
