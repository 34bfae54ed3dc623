/** Runs peer programs, all in the same way, and reads their CPU time and memory from the system. */
import { spawn, spawnSync } from 'node:child_process';

export interface Spent {
  readonly seconds: number;
  /** User and system time of the program and its children. */
  readonly cpuSeconds: number;
  readonly output: string;
}

/** The path of a program, or undefined. */
export function find(name: string): string | undefined {
  const path = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  return path === '' ? undefined : path;
}

/** The first line of a program's version that has a number; undefined when the program is not installed. */
export function versionOf(name: string, argument: string): string | undefined {
  if (find(name) === undefined) return undefined;
  const { stdout, stderr } = spawnSync(name, [argument], { encoding: 'utf8' });
  return `${stdout}${stderr}`
    .split('\n')
    .find((line) => /\d+\.\d+/.test(line))
    ?.trim();
}

/** Runs a command to its end. Rejects when it fails. */
export function timed(command: string, args: readonly string[], cwd: string): Promise<Spent> {
  const script = `TIMEFORMAT='%R %U %S'; time "$@"`;
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script, 'bash', command, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      const [, real = '0', user = '0', system = '0'] = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(err) ?? [];
      if (code !== 0) reject(new Error(`${command} ended with ${code}: ${err.slice(0, 500)}`));
      else resolve({ seconds: Number(real), cpuSeconds: Number(user) + Number(system), output: out });
    });
  });
}
