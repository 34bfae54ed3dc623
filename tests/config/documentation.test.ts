/** The documentation lists the settings, exit codes and commands that really exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/context.ts';
import { settingsTable } from './settings-table.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('docs/configuration.md', () => {
  it('ends with the current table of all settings', () => {
    const doc = read('docs/configuration.md');
    expect(doc.slice(doc.indexOf('| setting | default |'))).toBe(`${settingsTable()}\n`);
  });

  it('gives a description for each', () => {
    expect(
      settingsTable()
        .split('\n')
        .filter((row) => row.endsWith('|  |')),
    ).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const doc = read('docs/operations.md');

  it('explains every exit code', () => {
    const explained = [...doc.matchAll(/^\| (\d) \| /gm)].map((match) => Number(match[1]));
    expect(explained).toEqual(Object.values(EXIT).sort());
  });

  it('names every command', () => {
    const files = readdirSync(join(ROOT, 'src/cli')).filter((name) => name.endsWith('.ts'));
    const names = files.flatMap((name) =>
      [...read(`src/cli/${name}`).matchAll(/new Command\('([a-z]+)'\)/g)].map((match) => match[1] ?? ''),
    );
    expect(names.length).toBeGreaterThan(9);
    expect(names.filter((name) => name !== 'winnow' && !new RegExp(`\`(winnow )?${name}\``).test(doc))).toEqual([]);
  });
});
