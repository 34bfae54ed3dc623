/** Runs the cleaning cases: pages with listed checks, variants with claims in prose, plain-text dumps. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CleanPageOptions, cleanPage, cleanText } from '../../src/index.ts';
import { judgeDump, judgeTrap } from './clean-dumps.ts';
import { type CleanCase, type CleanExpected, parseCleanExpected } from './clean-expected.ts';
import { type CleanOutput, failedCheck, outputOf } from './clean-output.ts';
import { judgeVariant } from './clean-variants.ts';
import { type CaseResult, judged, unread } from './verdict.ts';

const DUMPS = 'text';

function pagesIn(folder: string, extensions: RegExp): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => extensions.test(file))
        .sort()
    : [];
}

function cleanFile(path: string, options: CleanPageOptions): CleanOutput {
  return outputOf(cleanPage(readFileSync(path, 'utf8'), options));
}

function runCase(folder: string, one: CleanCase, url: string): CaseResult {
  const { file, checks, unknown, options } = one;
  const path = join(folder, file);
  if (!existsSync(path)) return unread('clean', file, 'expected.md names it, but there is no such file');
  const output = file.endsWith('.txt')
    ? outputOf(cleanText(readFileSync(path, 'utf8'), options))
    : cleanFile(path, { url, ...options });
  const problems = checks.flatMap((check) => failedCheck(check, output) ?? []);
  if (problems.length > 0) return judged('clean', file, problems);
  if (unknown.length > 0) return unread('clean', file, `cannot evaluate ${unknown.join(' / ')}`);
  return checks.length === 0 ? unread('clean', file, 'no check is listed') : judged('clean', file, []);
}

function runVariant(folder: string, file: string, { url, variants }: CleanExpected): CaseResult {
  const html = readFileSync(join(folder, file), 'utf8');
  const problems = judgeVariant(file, html, outputOf(cleanPage(html, { url })), variants);
  if (problems === undefined) return unread('clean', file, 'no line of expected.md that can be evaluated names it');
  return judged('clean', file, problems);
}

function runDump(folder: string, file: string, url: string): CaseResult {
  const name = `${DUMPS}/${file}`;
  const path = join(folder, DUMPS, file);
  const dump = path.replace(/\.html?$/, '.txt');
  if (!existsSync(dump)) return unread('clean', name, 'there is no dump with the same lines');
  const lines = readFileSync(dump, 'utf8');
  const output = file.endsWith('.txt') ? outputOf(cleanText(lines)) : cleanFile(path, { url });
  return judged(
    'clean',
    name,
    basename(file).startsWith('trap-') ? judgeTrap(lines, output) : judgeDump(lines, output),
  );
}

/** All cases of `folder`, in the order of expected.md, then variants, then dumps. */
export function runCleanCases(folder: string, isWanted: (name: string) => boolean): CaseResult[] {
  const expected = parseCleanExpected(readFileSync(join(folder, 'expected.md'), 'utf8'));
  const listed = new Set(expected.cases.map(({ file }) => file));
  const pages = pagesIn(folder, /\.(?:html?|txt)$/).filter((file) => !listed.has(file));
  const dumps = pagesIn(join(folder, DUMPS), /\.(?:html?|txt)$/).filter((file) => !listed.has(`${DUMPS}/${file}`));
  return [
    ...expected.cases.filter(({ file }) => isWanted(file)).map((one) => runCase(folder, one, expected.url)),
    ...pages.filter(isWanted).map((file) => runVariant(folder, file, expected)),
    ...dumps.filter((file) => isWanted(`${DUMPS}/${file}`)).map((file) => runDump(folder, file, expected.url)),
  ];
}
