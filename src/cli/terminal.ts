/** Why: commands speak through this, so that tests can listen, and only here is the process itself touched. */
import type { Writable } from 'node:stream';
import { describeError } from '../runtime/error-messages.ts';
import { StoreError } from '../storage/store-error.ts';
import { EXIT } from './context.ts';
import type { ProgressTarget } from './progress.ts';

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Terminal {
  /** A line of the result, to stdout. Throws an OutputClosed when nobody takes it any more. */
  out(line: string): void;
  /** A line about the work, to stderr. */
  err(line: string): void;
  /** Whether stdout is a terminal, so that what is printed is stored in no file or journal. */
  readonly isScreen?: boolean;
  /** Where progress is drawn: stderr as it is. */
  readonly screen: ProgressTarget;
  /** Everything that is piped in. Throws a CommandError as soon as it is more than `most` bytes. */
  readInput(most: number): Promise<Uint8Array>;
  setExitCode(code: ExitCode): void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Input = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>;

/** The streams of a process, and where its exit code goes. */
export interface Streams {
  readonly stdin: Input;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Terminal['env'];
  setExitCode(code: ExitCode): void;
}

/** What was to be written can go nowhere: the reader has gone (`winnow status | head`), or the disk is full. */
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

export function createTerminal(streams: Streams): Terminal {
  const { stdout, stderr } = streams;
  let broken: NodeJS.ErrnoException | undefined;
  // Whether anybody reads what is said about the work is no concern of the work.
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
    readInput: (most) => readAll(streams.stdin, most),
    setExitCode,
    env: streams.env,
  };
}

/** A reader that has seen enough is no failure. */
function isFailure(error: NodeJS.ErrnoException | undefined): boolean {
  return error !== undefined && error.code !== 'EPIPE';
}

/** All of `stdin`. Rejects with a CommandError as soon as it is more than `most` bytes. */
export async function readAll(stdin: Input, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > most) throw new CommandError(`standard input: more than ${Math.floor(most / 2 ** 20)} MiB is not read`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

let ofProcess: Terminal | undefined;

/** The process's own, made when something is first said. */
function own(): Terminal {
  ofProcess ??= createTerminal({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    setExitCode: (code) => {
      process.exitCode = code;
    },
  });
  return ofProcess;
}

export const processTerminal: Terminal = {
  out: (line) => own().out(line),
  err: (line) => own().err(line),
  get isScreen() {
    return own().isScreen === true;
  },
  get screen() {
    return own().screen;
  },
  readInput: (most) => own().readInput(most),
  setExitCode: (code) => own().setExitCode(code),
  env: process.env,
};

/** Runs a command's `work` and ends with its exit code. What was to be expected is said in a line; a bug is thrown on. */
export async function finish(terminal: Terminal, work: () => Promise<ExitCode>): Promise<void> {
  try {
    terminal.setExitCode(await work());
  } catch (error) {
    // Why nothing more can be written was told when it was found out.
    if (error instanceof OutputClosed) return terminal.setExitCode(EXIT.ok);
    if (!(error instanceof CommandError || error instanceof StoreError)) throw error;
    terminal.err(`winnow: ${error.message}`);
    terminal.setExitCode(error instanceof CommandError ? error.exitCode : EXIT.failed);
  }
}
