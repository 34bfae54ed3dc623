/** The reporter of `npm run security`: prints each line of the list of attacks, how many tests it has, and whether they pass. */
import type { Reporter, TestModule } from 'vitest/node';
import { idsOf, lines } from './lines.ts';

interface Count {
  passed: number;
  failed: number;
  readonly files: Set<string>;
}

/** Titles from the outermost `describe` down to the test itself. */
function titlesOf(
  test: ReturnType<TestModule['children']['allTests']> extends Iterable<infer T> ? T : never,
): string[] {
  const titles = [test.name];
  for (let parent = test.parent; parent.type === 'suite'; parent = parent.parent) titles.push(parent.name);
  return titles;
}

export default class SecurityReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = new Map<string, Count>(
      [...lines.keys()].map((id) => [id, { passed: 0, failed: 0, files: new Set() }]),
    );
    let broken = 0;
    for (const module of modules) {
      broken += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'skipped' || state === 'pending') continue;
        for (const id of new Set(titlesOf(test).flatMap(idsOf))) {
          const count = counts.get(id);
          if (count === undefined) continue;
          if (state === 'passed') count.passed++;
          else count.failed++;
          count.files.add(module.relativeModuleId.replace(/^tests\//, ''));
        }
      }
    }
    process.stdout.write(`${table(counts)}\n`);
    const rows = [...counts.values()];
    const passing = rows.filter((count) => count.passed > 0 && count.failed === 0).length;
    const tests = rows.reduce((sum, count) => sum + count.passed, 0);
    process.stdout.write(`\n${passing} of ${rows.length} lines pass, ${tests} tests named after them\n`);
    if (passing < rows.length || broken > 0) process.exitCode = 1;
  }
}

function table(counts: ReadonlyMap<string, Count>): string {
  return [...counts]
    .map(([id, { passed, failed, files }]) => {
      const mark = failed > 0 ? 'FAIL' : passed > 0 ? 'ok  ' : 'NONE';
      const tests = String(passed + failed).padStart(4);
      return `${mark} ${id.padEnd(4)}${(lines.get(id) ?? '').padEnd(52)}${tests}  ${[...files].join(', ')}`;
    })
    .join('\n');
}
