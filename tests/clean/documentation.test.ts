/** The manual of cleaning is checked against the code: its tables name every rule, and its example prints what it says. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { rules } from '../../src/clean/rules/index.ts';
import { textRules } from '../../src/clean/text/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATH = join(ROOT, 'docs/cleaning.md');
const RULES = join(ROOT, 'docs/cleaning-rules.md');

/** A table of docs/cleaning-rules.md in Markdown, from its header on. */
const rulesTable = [
  '| | rule | kind | reason |',
  '|---|---|---|---|',
  ...rules.map(({ id, kind, reason }, at) => `| ${at + 1} | \`${id}\` | ${kind} | ${reason} |`),
];
const textRulesTable = [
  '| | rule | reason |',
  '|---|---|---|',
  ...textRules.map(({ id, reason }, at) => `| ${at + 1} | \`${id}\` | ${reason} |`),
];

/** The lines of the table in `text` that starts with `header`. */
function tableIn(text: string, header: string): string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(header);
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  return start < 0 ? [] : lines.slice(start, start + length);
}

it.each([
  ['pages', rulesTable],
  ['plain text', textRulesTable],
])('docs/cleaning-rules.md lists every rule for %s in its place, with its reason, and no other', (_, table) => {
  const text = readFileSync(RULES, 'utf8');
  const found = tableIn(text, table[0] ?? '');
  if (process.env.WINNOW_WRITE_GOLDEN)
    writeFileSync(
      RULES,
      text.replace(found.join('\n'), () => table.join('\n')),
    );
  else expect(found).toEqual(table);
});

/** The first code block of docs/cleaning.md in `language`. */
function blockOf(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(readFileSync(PATH, 'utf8'))?.[1] ?? '';
}

it('the example in docs/cleaning.md compiles and prints what the document says', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-example-'));
  try {
    const file = join(folder, 'example.mts');
    writeFileSync(file, blockOf('ts').replace("'winnow'", JSON.stringify(join(ROOT, 'src/index.ts'))));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const compilerOptions = { rewriteRelativeImportExtensions: false };
    const config = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: [], files: [file] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout).toBe('');
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await import(file);
    const printed = log.mock.calls.map(([line]) => `${line}\n`).join('');
    log.mockRestore();
    expect(printed).toBe(blockOf('text'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
