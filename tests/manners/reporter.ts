/** Reporter of `npm run manners`: prints every rule, passed or failed, with the requests that the publisher saw. */
import type { Reporter, TestModule } from 'vitest/node';

/** Runs of requests that are shown before an ellipsis. */
const SHOWN = 6;

export default class MannersReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows: string[] = [];
    let failed = 0;
    let total = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const line = test.meta().line;
        const isOk = test.result().state === 'passed';
        total++;
        if (!isOk) failed++;
        rows.push(`${isOk ? 'ok  ' : 'FAIL'} ${line === undefined ? test.name : `${line.id.padEnd(4)}${line.title}`}`);
        if (line !== undefined) rows.push(`          ${requests(line.requests)}`);
        if (!isOk)
          for (const error of test.result().errors ?? []) rows.push(`          ${error.message.split('\n')[0] ?? ''}`);
      }
    }
    process.stdout.write(`${rows.join('\n')}\n\n${total - failed} of ${total} passed\n`);
  }
}

/** `12 requests: GET /feed.xml ×3, GET /feed.xml (conditional) ×9`: runs of the same request are counted. */
function requests(seen: readonly string[]): string {
  const runs: { what: string; times: number }[] = [];
  for (const what of seen) {
    const last = runs.at(-1);
    if (last?.what === what) last.times++;
    else runs.push({ what, times: 1 });
  }
  const shown = runs.slice(0, SHOWN).map(({ what, times }) => (times > 1 ? `${what} ×${times}` : what));
  const more = runs.length > SHOWN ? ', …' : '';
  return `${seen.length} request${seen.length === 1 ? '' : 's'}${seen.length === 0 ? '' : `: ${shown.join(', ')}${more}`}`;
}
