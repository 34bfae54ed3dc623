/** Runs the feed cases: single documents, successive polls, date texts, HTTP scenes, OPML lists, pages and probe scripts. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOpml } from '../../src/config/read-opml.ts';
import { decodeDocument } from '../../src/feeds/bytes/decode.ts';
import { parseDate } from '../../src/feeds/dates/dates.ts';
import { judgeClaim } from './feed-claims.ts';
import { ROWS } from './feed-rows.ts';
import { type CaseDocument, closeWorkers, configText, runDocuments, serve, withPort } from './feed-run.ts';
import { type FeedCase, filesNamed, parseFeedsExpected } from './feeds-expected.ts';
import { runHttpCases } from './http-cases.ts';
import { runProgram } from './stories.ts';
import { type CaseResult, judged, quote, unread } from './verdict.ts';

/** Names that belong to the server of the HTTP scenes. */
const SERVER_FILES = /^http-[\w-]+\.mjs$/;

interface Folder {
  readonly path: string;
  readonly files: readonly string[];
  /** The checkout as probe scripts see it. */
  readonly former: string;
}

function documentsOf({ path }: Folder, files: readonly string[]): CaseDocument[] {
  return files.map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}

/** The claim of a line, of the table, or of the section. */
function claimOf({ claim, section, name }: FeedCase): string {
  if (claim !== '') return claim;
  return ROWS[name] ?? (/as many stories as items/.test(section) ? 'as many stories as items' : '');
}

async function runFeed(one: FeedCase, documents: readonly CaseDocument[]): Promise<CaseResult> {
  const run = await runDocuments(documents);
  const source = decodeDocument(documents.at(-1)?.bytes ?? new Uint8Array(), undefined).text;
  const claim = claimOf(one);
  const problems = judgeClaim(claim, run, { section: one.section, source });
  if (problems !== undefined) return judged('feeds', one.name, problems);
  const failed = run.polls.filter(({ outcome }) => outcome !== 'fetched').map(({ message }) => `not read: ${message}`);
  if (failed.length > 0) return judged('feeds', one.name, failed);
  return unread('feeds', one.name, claim === '' ? 'the line makes no claim' : `cannot evaluate ${quote(claim)}`);
}

function runOpml({ name, claim }: FeedCase, { bytes }: CaseDocument): CaseResult {
  const [, wanted] = /(\d+) feeds/.exec(claim) ?? [];
  if (wanted === undefined) return unread('feeds', name, `cannot evaluate ${quote(claim)}`);
  const found = readOpml(decodeDocument(bytes, undefined).text)?.subscriptions.length ?? 0;
  return judged('feeds', name, found === Number(wanted) ? [] : [`${found} feeds instead of ${wanted}`]);
}

/** `winnow add PAGE` finds a feed of each page. */
async function runAdd({ path, files }: Folder, pages: readonly string[]): Promise<CaseResult[]> {
  const origin = await serve((at, port) => {
    const name = at.slice(1);
    return files.includes(name) ? withPort(readFileSync(join(path, name)), port) : undefined;
  });
  const work = mkdtempSync(join(tmpdir(), 'winnow-add-'));
  const config = join(work, 'winnow.yaml');
  const command = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.js');
  writeFileSync(config, configText(`http://127.0.0.1:${origin.port}/none`));
  try {
    const results: CaseResult[] = [];
    for (const page of pages) {
      const url = `http://127.0.0.1:${origin.port}/${page}`;
      const { code, stderr } = await runProgram([command, '--config', config, 'add', url, '--dry-run'], {});
      results.push(judged('feeds', page, code === 0 ? [] : [stderr.trim()]));
    }
    return results;
  } finally {
    origin.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** A script that prints a line for each probe. Lines with CORRUPTED fail, save for those that hold an excused text. */
async function runProbe({ name, claim }: FeedCase, { path, former }: Folder): Promise<CaseResult> {
  const { stdout, stderr, code } = await runProgram([join(path, name)], { WINNOW: former });
  const excused = [...claim.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text);
  const lines = stdout.split('\n').filter((line) => line.includes('CORRUPTED'));
  const corrupted = lines.filter((line) => !excused.some((text) => line.includes(text)));
  if (corrupted.length === 0 && stdout.trim() === '')
    return judged('feeds', name, [stderr.trim() || `exit code ${code}`]);
  return judged('feeds', name, corrupted);
}

/** Why a date text is read wrongly. `note` is what the line says behind it. */
function dateProblem(text: string, note: string): string | undefined {
  const date = parseDate(text);
  if (date === undefined) return `${quote(text)} is no date`;
  const [, exact] = /^\s*=\s*(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z)/.exec(note) ?? [];
  const milliseconds =
    /(\d{12,})/.exec(text)?.[1] ?? (/^(\d{9,11})(?:\.\d+)?$/.test(text) ? `${Number(text) * 1000}` : undefined);
  const wanted = exact === undefined ? Number(milliseconds) : Date.parse(exact);
  if (!Number.isNaN(wanted)) return Date.parse(date) === wanted ? undefined : `${quote(text)} is ${date}`;
  return /loses its time/.test(note) && date.includes('T00:00:00') ? `${quote(text)} is ${date}` : undefined;
}

function runDates({ name, claim }: FeedCase): CaseResult {
  const found = [...claim.matchAll(/"([^"]+)"([^"]*)/g)];
  if (found.length === 0) return unread('feeds', name, `cannot evaluate ${quote(claim)}`);
  return judged(
    'feeds',
    name,
    found.flatMap(([, text = '', note = '']) => dateProblem(text, note) ?? []),
  );
}

async function runOne(one: FeedCase, folder: Folder): Promise<readonly CaseResult[]> {
  const { name } = one;
  if (/parseDate/.test(name)) return [runDates(one)];
  if (/`winnow add`|winnow add/.test(one.line) && /\.html\b/.test(name)) {
    return await runAdd(folder, filesNamed(name.replace(/\s+with\s.*$/, ''), folder.files));
  }
  const files = filesNamed(name, folder.files);
  const [document] = documentsOf(folder, files.slice(0, 1));
  if (document === undefined) return [unread('feeds', name, 'there is no such file')];
  if (name.endsWith('.mjs')) return [await runProbe(one, folder)];
  if (name.endsWith('.opml')) return [runOpml(one, document)];
  return [await runFeed(one, documentsOf(folder, files))];
}

/** Files that no line names. Pages of a site are served to `winnow add` and need no line. */
function unnamed(cases: readonly FeedCase[], files: readonly string[]): string[] {
  const named = new Set(cases.flatMap(({ name }) => filesNamed(name.replace(/\s+with\s.*$/, ''), files)));
  return files.filter(
    (file) => !named.has(file) && !file.includes('/') && !SERVER_FILES.test(file) && file !== 'expected.md',
  );
}

/** All cases of `path` in the order of expected.md, then the files without a line. */
export async function runFeedCases(
  path: string,
  isWanted: (name: string) => boolean,
  former: string,
): Promise<CaseResult[]> {
  const all = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
  const cases = parseFeedsExpected(readFileSync(join(path, 'expected.md'), 'utf8'));
  const isHttp = ({ section }: FeedCase): boolean => section.startsWith('http');
  const results: CaseResult[] = [];
  for (const one of cases.filter((each) => !isHttp(each) && isWanted(each.name)))
    results.push(
      ...(await runOne(one, { path, files, former }).catch((error) => [judged('feeds', one.name, [String(error)])])),
    );
  results.push(
    ...(await runHttpCases(
      path,
      cases.filter((each) => isHttp(each)),
      isWanted,
    )),
  );
  await closeWorkers();
  const loose = unnamed(cases, files).filter(isWanted);
  return [...results, ...loose.map((file) => unread('feeds', file, 'no line of expected.md names it'))];
}
