/** Why: names that cannot be looked up, or only slowly, look like a hundred different failures elsewhere. */
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

/** Hosts that are looked up: enough to tell our resolver's trouble from theirs. */
const ASKED = 20;

/** A look-up that takes longer than this slows every poll, in milliseconds. */
const SLOW = 1000;

interface Answer {
  readonly host: string;
  readonly milliseconds: number;
  readonly code?: string;
}

export const dns: Check = {
  id: 'dns',
  run: async ({ config, lookup }) => {
    const hosts = new Set(config.feeds.flatMap(({ url }) => (URL.canParse(url) ? new URL(url).hostname : [])));
    const names = [...hosts].filter((host) => !/^[\d.]+$|^\[/.test(host)).slice(0, ASKED);
    if (lookup === undefined || names.length === 0) return [];
    return judge(await Promise.all(names.map((name) => ask(name, lookup))));
  },
};

async function ask(host: string, lookup: (host: string) => Promise<unknown>): Promise<Answer> {
  const started = performance.now();
  try {
    await lookup(host);
    return { host, milliseconds: performance.now() - started };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { host, milliseconds: performance.now() - started, code };
  }
}

function judge(answers: readonly Answer[]): CheckResult[] {
  const failed = answers.filter((answer) => answer.code !== undefined);
  if (failed.length === answers.length)
    return [fail(`no name can be looked up (${failed[0]?.code}): look at this machine's resolver`)];
  const slow = answers.filter((answer) => answer.milliseconds > SLOW);
  const slowest = Math.max(...answers.map((answer) => answer.milliseconds));
  return [
    ok(
      `${answers.length - failed.length} of ${answers.length} names looked up, the slowest in ${Math.round(slowest)} ms`,
    ),
    ...failed.map(({ host, code }) => warn(`${host} cannot be looked up (${code})`)),
    ...slow.map(({ host, milliseconds }) => warn(`${host} took ${Math.round(milliseconds)} ms to look up`)),
  ];
}
