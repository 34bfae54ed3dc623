/** Input and output of commands. Only this file uses the process's streams, so tests can replace them. */
import type { Writable } from 'node:stream';
import { describeError } from '../runtime/error-messages.ts';
import { StoreError } from '../storage/store-error.ts';
import { EXIT } from './context.ts';
import type { ProgressTarget } from './progress.ts';

/** An exit code of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The streams and the environment of a command. */
export interface Terminal {
  /** Prints a line of the result to stdout. Throws OutputClosed if stdout is closed. */
  out(line: string): void;
  /** Prints a line to stderr. */
  err(line: string): void;
  /** Whether stdout is a terminal, so that its content does not end up in a file or journal; default false. */
  readonly isScreen?: boolean;
  /** Where progress is drawn: stderr. */
  readonly screen: ProgressTarget;
  /** All of standard input. Rejects with a CommandError as soon as it is more than `maxBytes`. */
  readInput(maxBytes: number): Promise<Uint8Array>;
  setExitCode(code: ExitCode): void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Input = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>;

/** What {@link createTerminal} needs of a process. */
export interface Streams {
  readonly stdin: Input;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Terminal['env'];
  setExitCode(code: ExitCode): void;
}

/** Stdout cannot be written: its reader has ended (`winnow status | head`), or the disk is full. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
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

/** A terminal over the given streams. */
export function createTerminal(streams: Streams): Terminal {
  const { stdout, stderr } = streams;
  let broken: NodeJS.ErrnoException | undefined;
  // A closed stderr does not stop a command.
  stderr.on('error', () => undefined);
  const err = (line: string): void => void stderr.write(`${line}\n`);
  const setExitCode = (code: ExitCode): void => streams.setExitCode(isFailure(broken) ? EXIT.failed : code);
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (broken !== undefined) return;
    broken = error;
    if (!isFailure(error)) return;
    err(`winnow: the output cannot be written: ${describeError(error)}`);
    streams.setExitCode(EXIT.failed);
  });
  return {
    out: (line) => {
      if (broken !== undefined) throw new OutputClosed(broken.message);
      stdout.write(`${line}\n`);
    },
    err,
    isScreen: stdout.isTTY === true,
    screen: stderr,
    readInput: (maxBytes) => readAll(streams.stdin, maxBytes),
    setExitCode,
    env: streams.env,
  };
}

/** A reader that closes the pipe (EPIPE) is not a failure. */
function isFailure(error: NodeJS.ErrnoException | undefined): boolean {
  return error !== undefined && error.code !== 'EPIPE';
}

/** The message for an input above `maxBytes`. */
export function tooLarge(maxBytes: number): string {
  return `is larger than ${Math.floor(maxBytes / 2 ** 20)} MiB`;
}

/** All of `stdin`. Rejects with a CommandError as soon as it is more than `maxBytes`. */
export async function readAll(stdin: Input, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw new CommandError(`standard input: ${tooLarge(maxBytes)}`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

let created: Terminal | undefined;

/** The terminal of this process, created at its first use. */
function own(): Terminal {
  created ??= createTerminal({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    setExitCode: (code) => {
      process.exitCode = code;
    },
  });
  return created;
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (line) => own().out(line),
  err: (line) => own().err(line),
  get isScreen() {
    return own().isScreen === true;
  },
  get screen() {
    return own().screen;
  },
  readInput: (maxBytes) => own().readInput(maxBytes),
  setExitCode: (code) => own().setExitCode(code),
  env: process.env,
};

/** Runs a command's `work` and sets its exit code. Expected errors are printed in one line; others are rethrown. */
export async function finish(terminal: Terminal, work: () => Promise<ExitCode>): Promise<void> {
  try {
    terminal.setExitCode(await work());
  } catch (error) {
    // The terminal has already reported why stdout is closed.
    if (error instanceof OutputClosed) return terminal.setExitCode(EXIT.ok);
    if (!(error instanceof CommandError || error instanceof StoreError)) throw error;
    terminal.err(`winnow: ${error.message}`);
    terminal.setExitCode(error instanceof CommandError ? error.exitCode : EXIT.failed);
  }
}
