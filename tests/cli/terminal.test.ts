/** The terminal of a command: a closed pipe or a full disk is never a stack trace. */
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTerminal, finish, OutputClosed } from '../../src/cli/terminal.ts';

/** A stream that takes `lines` lines and then fails with `code`, or for ever takes everything. */
function sink(lines: number, code: string): { readonly stream: Writable; readonly written: string[] } {
  const written: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      if (written.length >= lines) return done(Object.assign(new Error(`write ${code}`), { code }));
      written.push(String(chunk));
      done();
    },
  });
  return { stream, written };
}

function open(lines: number, code = 'EPIPE') {
  const [out, err] = [sink(lines, code), sink(Number.POSITIVE_INFINITY, '')];
  const codes: number[] = [];
  const setExitCode = (given: number): void => void codes.push(given);
  const stdin: Uint8Array[] = [];
  const terminal = createTerminal({ stdin, stdout: out.stream, stderr: err.stream, env: {}, setExitCode });
  return { terminal, out: out.written, err: err.written, codes };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Says three lines as a command does that waits for its store between them. */
async function threeLines({ terminal }: ReturnType<typeof open>, closed: string[]): Promise<void> {
  await finish(terminal, async () => {
    try {
      for (const line of ['one', 'two', 'three']) {
        terminal.out(line);
        await turn();
      }
      return 2;
    } finally {
      closed.push('store');
    }
  });
  await turn();
}

describe('the output of a command', () => {
  it('is written line by line, and the command exits with its own code', async () => {
    const opened = open(3);
    await threeLines(opened, []);
    expect([opened.out, opened.codes.at(-1)]).toEqual([['one\n', 'two\n', 'three\n'], 2]);
  });

  it('ends quietly with 0 when its reader has closed the pipe, and resources are closed', async () => {
    const [opened, closed] = [open(1), [] as string[]];
    await threeLines(opened, closed);
    expect([opened.out, opened.err, opened.codes.at(-1), closed]).toEqual([['one\n'], [], 0, ['store']]);
    expect(() => opened.terminal.out('four')).toThrow(OutputClosed);
  });

  it('ends with 1 and one line when it cannot be written', async () => {
    const [opened, closed] = [open(1, 'ENOSPC'), [] as string[]];
    await threeLines(opened, closed);
    expect(opened.err).toEqual(['winnow: the output cannot be written: the disk is full: free some space\n']);
    expect([opened.codes.at(-1), closed]).toEqual([1, ['store']]);
  });

  it('ends with 1 also when that was the last line', async () => {
    const opened = open(0, 'ENOSPC');
    await finish(opened.terminal, async () => {
      opened.terminal.out('all');
      return 0;
    });
    await turn();
    expect([opened.err.length, opened.codes.at(-1)]).toEqual([1, 1]);
  });
});
