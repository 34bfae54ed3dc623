/** Runs the HTTP scenes: the scripted server as a program of its own, each path polled as one feed. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FeedRun, hourly, pollFeedAt } from './feed-run.ts';
import type { FeedCase } from './feeds-expected.ts';
import { type CaseResult, judged, unread } from './verdict.ts';

/** The port that scenes name in their redirects. */
const SCENE_PORT = 18_201;
const POLLS = 3;
const READY_ATTEMPTS = 200;
const READY_PAUSE_MS = 25;

interface LoggedRequest {
  readonly p: string;
  readonly h: Readonly<Record<string, string>>;
}

export interface SceneServer {
  readonly port: number;
  requests(): readonly LoggedRequest[];
  stop(): void;
}

/** `wanted` when it is free, else any free port. */
async function freePort(wanted: number): Promise<number> {
  const attempt = (port: number): Promise<number | undefined> =>
    new Promise((resolve) => {
      const probe = createServer();
      probe.on('error', () => resolve(undefined));
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
      });
    });
  return (await attempt(wanted)) ?? (await attempt(0)) ?? wanted;
}

async function untilReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < READY_ATTEMPTS; attempt++) {
    const isReady = await fetch(`http://127.0.0.1:${port}/robots.txt`).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS));
  }
  throw new Error(`the server of the HTTP scenes does not answer on port ${port}`);
}

async function startScenes(folder: string): Promise<SceneServer> {
  const port = await freePort(SCENE_PORT);
  const scenes = pathToFileURL(join(folder, 'http-scenes.mjs')).href;
  const child = spawn(process.execPath, [join(folder, 'http-server.mjs'), scenes, String(port)]);
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  child.stderr.resume();
  const stop = (): void => void child.kill();
  await untilReady(port).catch((error: unknown) => {
    stop();
    throw error;
  });
  const requests = (): readonly LoggedRequest[] =>
    log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LoggedRequest] : []));
  return { port, requests, stop };
}

function readProblems(run: FeedRun): readonly string[] {
  const [first] = run.polls;
  if (first?.outcome !== 'fetched') return [`not read: ${first?.message}`];
  return run.entries.length > 0 ? [] : ['no entry'];
}

/** Refused in words: a poll that failed has a message, and invents no entry. */
function decidedProblems({ polls }: FeedRun): readonly string[] {
  const silent = polls.filter(({ outcome, message }) => outcome === 'failed' && message.trim() === '');
  return silent.length === 0 ? [] : ['a poll fails without a word'];
}

/** `HEADER holds one date`, in the name that HTTP gives the header. */
function headerProblems(header: string, path: string, server: SceneServer): readonly string[] | undefined {
  const values = server.requests().flatMap(({ p, h }) => (p === path ? (h[header.toLowerCase()] ?? []) : []));
  if (values.length === 0) return [`no request holds ${header}`];
  return values.filter((value) => Number.isNaN(Date.parse(value))).map((value) => `${header}: ${value}`);
}

async function pollPath(path: string, server: SceneServer): Promise<FeedRun> {
  return await pollFeedAt({ url: `http://127.0.0.1:${server.port}${path}`, times: hourly(POLLS) });
}

async function runPath(path: string, claim: string, server: SceneServer): Promise<CaseResult> {
  const run = await pollPath(path, server);
  const [, header] = /^([A-Z][\w-]+) holds one date/.exec(claim) ?? [];
  if (header !== undefined) return judged('feeds', path, headerProblems(header, path, server) ?? []);
  if (/^read\b/.test(claim)) return judged('feeds', path, readProblems(run));
  if (/refused by design|^refused/.test(claim)) {
    return judged('feeds', path, run.polls[0]?.outcome === 'fetched' ? ['read'] : decidedProblems(run));
  }
  return unread('feeds', path, `cannot evaluate "${claim}"`);
}

/** Every path that no line names: as many read as the line says, and the others refused in words. */
async function runOthers(named: FeedCase, paths: readonly string[], server: SceneServer): Promise<CaseResult> {
  const problems: string[] = [];
  let read = 0;
  const refused = new Set([...named.line.matchAll(/(\/[\w%-]+) is refused/g)].map(([, path = '']) => path));
  for (const path of paths) {
    const run = await pollPath(path, server);
    const own = decidedProblems(run).map((problem) => `${path}: ${problem}`);
    const isRead = run.polls.some(({ outcome }) => outcome === 'fetched');
    if (refused.has(path) && isRead) own.push(`${path} is read`);
    if (isRead) read++;
    problems.push(...own);
  }
  const [, wanted] = /\((\d+) read\b/.exec(named.line) ?? [];
  if (wanted !== undefined && read < Number(wanted)) problems.push(`${read} are read instead of ${wanted}`);
  return judged('feeds', named.name, problems);
}

/** The cases of the section on HTTP. */
export async function runHttpCases(
  folder: string,
  all: readonly FeedCase[],
  isWanted: (name: string) => boolean,
): Promise<CaseResult[]> {
  const scenes = join(folder, 'http-scenes.mjs');
  const cases = all.filter(({ name }) => isWanted(name));
  if (cases.length === 0) return [];
  if (!existsSync(scenes)) return cases.map(({ name }) => unread('feeds', name, 'there is no http-scenes.mjs'));
  const module = (await import(pathToFileURL(scenes).href)) as { readonly default: Readonly<Record<string, unknown>> };
  const named = new Set(all.map(({ name }) => name));
  const others = Object.keys(module.default).filter((path) => !named.has(path));
  const server = await startScenes(folder);
  try {
    const results: CaseResult[] = [];
    for (const one of cases) {
      if (one.name.startsWith('/')) results.push(await runPath(one.name, one.claim, server));
      else if (/every other path/.test(one.name)) results.push(await runOthers(one, others, server));
      else results.push(unread('feeds', one.name, `cannot evaluate "${one.claim}"`));
    }
    return results;
  } finally {
    server.stop();
  }
}
