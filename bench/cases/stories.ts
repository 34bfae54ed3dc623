/** Runs the story scenarios, each as a program of its own, and reads its PASS and FAIL lines. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseResult, judged, unread } from './verdict.ts';

/** Scenarios that run at once. Each has its own ports. */
const MAX_RUNNING = 2;
const FIRST_PORT = 18_400;
const PORTS_APART = 48;
/** Another program may hold a port: the scenario then starts again on later ones. */
const ATTEMPTS = 3;
const PORTS_AFTER_CONFLICT = 16;
const TIMEOUT_MS = 180_000;

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** Absent when the program was killed. */
  readonly code?: number;
}

/** Runs a Node program to its end, or kills it after {@link TIMEOUT_MS}. */
export function runProgram(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, timeout: TIMEOUT_MS });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...output, ...(code === null ? {} : { code }) }));
  });
}

/** What is wrong with a scenario that printed `PASS NAME` and `FAIL NAME — detail` lines; undefined when it checks nothing. */
export function scenarioProblems({ stdout, stderr, code }: Finished): readonly string[] | undefined {
  const lines = stdout.split('\n');
  const failed = lines.filter((line) => line.startsWith('FAIL ')).map((line) => line.slice('FAIL '.length));
  const passed = lines.filter((line) => line.startsWith('PASS ')).length;
  if (code === undefined) return [...failed, `no end within ${TIMEOUT_MS / 1000} s`];
  if (failed.length > 0) return failed;
  if (code === 0) return passed > 0 ? [] : undefined;
  const error = stderr.split('\n').find((line) => /\w*Error\b.*:/.test(line));
  return [error?.trim() ?? `exit code ${code}`];
}

async function runScenario(folder: string, name: string, lane: number, root: string): Promise<CaseResult> {
  const start = (attempt: number): Promise<Finished> => {
    const port = FIRST_PORT + lane * PORTS_APART + attempt * PORTS_AFTER_CONFLICT;
    return runProgram([join(folder, name, 'run.mjs')], { WINNOW: root, PORT: String(port) });
  };
  let finished = await start(0);
  for (let attempt = 1; attempt < ATTEMPTS && finished.stderr.includes('EADDRINUSE'); attempt++)
    finished = await start(attempt);
  const problems = scenarioProblems(finished);
  return problems ? judged('stories', name, problems) : unread('stories', name, 'it prints and checks nothing');
}

/** `root` is the checkout as the scenarios see it. Results in the order of the names. */
export async function runStoryCases(
  folder: string,
  isWanted: (name: string) => boolean,
  root: string,
): Promise<CaseResult[]> {
  const all = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'run.mjs')));
  const names = all.filter(isWanted).sort();
  const results = new Map<string, CaseResult>();
  const waiting = [...names];
  const lane = async (number: number): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      results.set(name, await runScenario(folder, name, number, root));
  };
  await Promise.all(Array.from({ length: MAX_RUNNING }, (_, number) => lane(number)));
  return names.flatMap((name) => results.get(name) ?? []);
}
