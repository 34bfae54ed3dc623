/** The processes of a crash run: real `winnow start` on one store, started again when they end, with their output in files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

/** How a supervisor such as systemd starts a process again. */
const RESTART_MS = 300;

/** One process at a time under one name. */
export interface Member {
  readonly name: string;
  readonly roles: readonly string[];
  readonly pid: number | undefined;
  /** How often it ended without being killed, with an error. */
  readonly failures: number;
  /** Ends it with SIGKILL; another one is started soon. */
  kill(): void;
  freeze(): void;
  thaw(): void;
  /** Ends it with SIGTERM, for good. Returns its exit code; null if it had to be killed. */
  stop(): Promise<number | null>;
}

/** A process that does not stop within this time after SIGTERM is killed. */
const STOP_MS = 30_000;

class RunningMember implements Member {
  readonly name: string;
  readonly roles: readonly string[];
  readonly #args: readonly string[];
  readonly #logFile: string;
  #child: ChildProcess | undefined;
  #isStopping = false;
  #isKilled = false;
  failures = 0;

  constructor(folder: string, configPath: string, name: string, roles: readonly string[]) {
    this.name = name;
    this.roles = roles;
    this.#logFile = join(folder, `${name}.log`);
    this.#args = ['start', '--config', configPath, '--name', name, '--role', ...roles];
    this.#start();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  kill(): void {
    this.#isKilled = true;
    this.#child?.kill('SIGKILL');
  }

  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  async stop(): Promise<number | null> {
    this.#isStopping = true;
    const child = this.#child;
    if (child === undefined) return 0;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    const [code] = await ended;
    clearTimeout(late);
    return code;
  }

  #start(): void {
    const output = openSync(this.#logFile, 'a');
    const child = spawn(process.execPath, [program, ...this.#args], { stdio: ['ignore', output, output] });
    closeSync(output);
    this.#child = child;
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
      if (!this.#isKilled) this.failures += 1;
      this.#isKilled = false;
      if (!this.#isStopping) void this.#startAgain();
    });
  }

  async #startAgain(): Promise<void> {
    await pause(RESTART_MS);
    if (!this.#isStopping) this.#start();
  }
}

/** Starts a process with `roles`; its output is appended to `<name>.log` in `folder`. */
export function startMember(folder: string, configPath: string, name: string, roles: readonly string[]): Member {
  return new RunningMember(folder, configPath, name, roles);
}
