/** Commands that make no requests do not load the HTTP client at their start, nor the index of stories: that takes longer than their work. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const CLI = join(import.meta.dirname, '../../src/cli');

/** The packages and files that `file` loads before it runs: static imports, without those of types alone. */
function loadedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, clause = '', target = ''] of text.matchAll(
    /^(?:import|export)\b([^'"]*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  )) {
    if (/^\s*type\b/.test(clause)) continue;
    if (target.startsWith('.')) loadedBy(join(dirname(file), target), found);
    else found.add(target);
  }
  return found;
}

it.each(['status', 'check', 'search', 'subscribers', 'digest', 'export', 'tag', 'pause', 'doctor'])(
  '`winnow %s` loads what it needs',
  (name) => {
    const loaded = loadedBy(join(CLI, `${name}.ts`));
    expect(loaded).toContain('commander');
    expect(loaded).not.toContain('undici');
    expect(loaded).not.toContain(join(CLI, '../stories/index.ts'));
  },
);

it('finds the client where it is used', () => {
  expect(loadedBy(join(CLI, 'with-http.ts'))).toContain('undici');
});
