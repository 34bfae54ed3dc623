/** The folder of one client and the programs that run in it. None of them outlives it, whatever they started themselves. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Time for output that is still in the pipe when its program has ended. */
const DRAIN_MS = 300;
/** Time that the end of killed programs is awaited. */
const KILL_WAIT_MS = 5_000;

/** Resolves with the exit code, or the signal, when the program itself has ended; its children may still run. */
async function ended(child: ChildProcess): Promise<number | NodeJS.Signals> {
  if (child.exitCode !== null) return child.exitCode;
  if (child.signalCode !== null) return child.signalCode;
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });
}

/** Sends a signal to a process, or to the process group `-pid`. */
function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) kill(-pid, signal);
}

export class Workspace {
  /** The folder, which is also the home folder of the programs. */
  readonly home: string;
  readonly #children = new Set<ChildProcess>();

  constructor(home: string) {
    this.home = home;
  }

  /** Starts a program in a process group of its own. */
  spawn(
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    stdio: SpawnOptions['stdio'] = 'ignore',
  ): ChildProcess {
    const child = spawn(program, args, {
      cwd: this.home,
      detached: true,
      stdio,
      env: { PATH: process.env.PATH ?? '', HOME: this.home, LANG: 'C.UTF-8', TZ: 'UTC', ...env },
    });
    // Both are reported by whoever waits for its end.
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    this.#children.add(child);
    return child;
  }

  /** Runs a program to its end and kills what it left in the background. Resolves with its standard output; rejects when it fails. */
  async run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const child = this.spawn(program, args, env, ['ignore', 'pipe', 'pipe']);
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    // Not awaited without a limit: a child in the background may hold the output open.
    const closed = new Promise((resolve) => child.once('close', resolve));
    try {
      const code = await ended(child);
      await Promise.race([closed, pause(DRAIN_MS, undefined, { ref: false })]);
      if (code !== 0) throw new Error(`${program} ended with ${code}: ${Buffer.concat([...errors, ...output])}`);
      return Buffer.concat(output).toString();
    } finally {
      this.#forget(child);
    }
  }

  /** Asks a program to end, and kills it with its group when it does not. */
  async stop(child: ChildProcess, waitMs = KILL_WAIT_MS): Promise<void> {
    killGroup(child, 'SIGTERM');
    await Promise.race([ended(child), pause(waitMs)]);
    this.#forget(child);
    await Promise.race([ended(child), pause(KILL_WAIT_MS)]);
  }

  /** Kills every program that was started here, also one that left the group of its parent, and waits for their end. */
  async end(): Promise<void> {
    for (const child of this.#children) this.#forget(child);
    const limit = performance.now() + KILL_WAIT_MS;
    for (let left = await this.#leftovers(); left.length > 0; left = await this.#leftovers()) {
      for (const pid of left) kill(pid, 'SIGKILL');
      if (performance.now() > limit) return;
      await pause(50);
    }
  }

  #forget(child: ChildProcess): void {
    killGroup(child, 'SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
    this.#children.delete(child);
  }

  /** Processes whose home is this folder, without those that are ending; none where there is no `/proc`. */
  async #leftovers(): Promise<readonly number[]> {
    const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    const found = pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
      return `\0${environment}`.includes(`\0HOME=${this.home}\0`) ? [Number(pid)] : [];
    });
    return (await Promise.all(found)).flat();
  }
}
