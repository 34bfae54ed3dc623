/** The architecture of src as checks: which folder may import which, who owns a package, how long a file may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/**
 * Every folder of src by its step, from the bottom up: a folder imports only what is on a lower step. Folders of one step
 * know nothing of each other.
 */
const STEPS: readonly (readonly string[])[] = [
  ['model', 'sample-newsroom'],
  ['search', 'url'],
  ['html', 'storage', 'runtime'],
  ['http', 'mail'],
  ['feeds', 'articles', 'clean', 'stories', 'formats'],
  ['config', 'server'],
  ['outputs', 'article-pipeline', 'page-feeds'],
  ['workers', 'records', 'report'],
  ['app'],
  ['publish'],
  ['pass'],
  ['daemon'],
  ['cli'],
];

/** The stages decide from their arguments alone, so each may import even less than its step allows. */
const STAGES = new Map<string, readonly string[]>([
  ['http', ['model', 'url']],
  ['feeds', ['model', 'url', 'html', 'http']],
  ['articles', ['model', 'url', 'html', 'http']],
  ['clean', ['model', 'url', 'html']],
  ['stories', ['model', 'url']],
  ['formats', ['model', 'url', 'html']],
  ['outputs', ['model', 'url', 'search', 'html', 'config', 'stories', 'articles']],
  ['config', ['model', 'url', 'formats', 'storage']],
  ['server', ['model', 'url', 'formats']],
]);

/** The order inside a big folder, from the bottom up: no subfolder or file of it may import a later one. */
const INNER_STEPS = new Map<string, readonly string[]>([
  ['stories', ['thresholds.ts', 'lists', 'text', 'story', 'index-store', 'match', 'index.ts']],
]);

/** Each package has one owner: the file, or the folder of files, that alone imports it. */
const OWNERS = new Map<string, string>([
  ['rss-parser', 'feeds/'],
  ['node-cron', 'runtime/schedule.ts'],
  ['cheerio', 'html/document.ts'],
  ['keyv', 'storage/'],
  ['undici', 'http/'],
  ['yaml', 'config/yaml.ts'],
  ['zod', 'config/zod.ts'],
  ['pino', 'runtime/log.ts'],
  ['piscina', 'workers/pool.ts'],
  ['commander', 'cli/'],
  ['libsql', 'storage/backends/'],
  ['pg', 'storage/backends/postgresql-connection.ts'],
  ['nodemailer', 'mail/smtp.ts'],
  ['pg-boss', 'storage/backends/postgresql-queue.ts'],
  ['stemmer', 'stories/text/stem.ts'],
  ['diff', 'server/console/diff.ts'],
]);

interface Import {
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm)].map(
    (match) => ({
      file,
      target: match[1] ?? match[2] ?? '',
    }),
  );
}

/** A source without its comments and the examples of commands in help texts. */
function codeOf(text: string): string {
  return text.replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$|^ {2}\$ .*$/gm, '');
}

const files = sources(SRC);
const imports = files.flatMap(importsOf);
const place = (path: string): string => relative(SRC, path).split(sep).join('/');

const stepOf = (folder: string): number => STEPS.findIndex((step) => step.includes(folder));
const folderOf = (path: string): string => place(path).split('/')[0] ?? '';

/** Imports from one folder of src to another. */
const crossings = imports.flatMap(({ file, target }) => {
  if (!target.startsWith('.')) return [];
  const to = join(dirname(file), target);
  return folderOf(file) === folderOf(to) ? [] : [{ from: folderOf(file), to: folderOf(to), file, target: to }];
});
const inWords = ({ file, target }: { readonly file: string; readonly target: string }): string =>
  `${place(file)} imports ${place(target)}`;

describe('the architecture', () => {
  it('gives every folder of src a step, and prints them', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders.map((folder) => folder.name).sort();
    console.log(STEPS.map((step, i) => `step ${String(i + 1).padStart(2)}  ${step.join(', ')}`).join('\n'));
    expect(names).toEqual(STEPS.flat().sort());
  });

  it('has no loose file in src but the library', () => {
    const loose = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(loose.map((file) => file.name)).toEqual(['index.ts']);
  });

  it('lets no import run back up to a higher step, or across to a folder of the same step', () => {
    const wrong = crossings.filter(({ from, to }) => from !== 'index.ts' && stepOf(to) >= stepOf(from));
    expect(wrong.map(inWords)).toEqual([]);
  });

  it('lets each stage import only the folders it is given', () => {
    const wrong = crossings.filter(({ from, to }) => STAGES.get(from)?.includes(to) === false);
    expect(wrong.map(inWords)).toEqual([]);
  });

  it('lets no subfolder of a big folder import a later one, and knows all of them', () => {
    const wrong = [...INNER_STEPS].flatMap(([folder, steps]) => {
      const inside = files.map(place).filter((file) => file.startsWith(`${folder}/`));
      const stepOf = (path: string): number => steps.indexOf(path.split('/')[1] ?? '');
      const unknown = inside.filter((file) => stepOf(file) === -1).map((file) => `${file} has no step`);
      const upward = imports.flatMap(({ file, target }) => {
        const [from, to] = [place(file), place(join(dirname(file), target))];
        const isInside = target.startsWith('.') && from.startsWith(`${folder}/`) && to.startsWith(`${folder}/`);
        return isInside && stepOf(to) > stepOf(from) ? [`${from} imports ${to}`] : [];
      });
      return [...unknown, ...upward];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps each package with its owner', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
      const owner = OWNERS.get(name);
      return owner === undefined || place(file).startsWith(owner) ? [] : [`${place(file)} imports ${name}`];
    });
    expect(wrong).toEqual([]);
  });

  it('gives rss-parser, keyv, cheerio, undici and zod exactly one owner file each', () => {
    const owners = ['rss-parser', 'keyv', 'cheerio', 'undici', 'zod'].map((name) => [
      name,
      new Set(imports.filter((one) => one.target === name || one.target.startsWith(`${name}/`)).map((one) => one.file))
        .size,
    ]);
    expect(owners).toEqual(owners.map(([name]) => [name, 1]));
  });

  it('has no circle of imports', () => {
    const edges = new Map(
      files.map((file) => [
        file,
        importsOf(file).flatMap((one) => (one.target.startsWith('.') ? [join(dirname(file), one.target)] : [])),
      ]),
    );
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].map(place).join(' > ')];
      if (done.has(file)) return [];
      const found = (edges.get(file) ?? []).flatMap((next) => walk(next, [...path, file]));
      done.add(file);
      return found;
    };
    expect(files.flatMap((file) => walk(file, []))).toEqual([]);
  });

  it('keeps files at 250 lines or fewer and says in the first line why they exist', () => {
    // Lists of words are data.
    const long = files.filter(
      (file) => !file.includes('/lists/') && readFileSync(file, 'utf8').split('\n').length > 251,
    );
    expect(long.map(place)).toEqual([]);
    const silent = files.filter((file) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(file, 'utf8')));
    expect(silent.map(place)).toEqual([]);
  });

  it('keeps the lines of the documents at 140 columns, tables and code aside', () => {
    const documents = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))];
    const long = documents
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => {
        const prose = readFileSync(join(ROOT, path), 'utf8').replace(/^```[\s\S]*?^```$/gm, (code) =>
          code.replace(/[^\n]/g, ''),
        );
        return prose
          .split('\n')
          .flatMap((line, at) => (line.length > 140 && !line.startsWith('|') ? `${path}:${at + 1}` : []));
      });
    expect(long).toEqual([]);
  });

  it('lets no file outside the storage backends know SQLite or PostgreSQL, or the names of a store’s files', () => {
    const knows = /sqlite|postgres|winnow\.lock|winnow\.db|-wal\b/i;
    const wrong = files.filter(
      (file) => !place(file).startsWith('storage/backends/') && knows.test(codeOf(readFileSync(file, 'utf8'))),
    );
    expect(wrong.map(place)).toEqual([]);
  });

  it('reads argv, env and the exit code only in cli/', () => {
    const wrong = files.filter(
      (file) =>
        !place(file).startsWith('cli/') && /process\.(argv|env|exit|exitCode)\b/.test(readFileSync(file, 'utf8')),
    );
    expect(wrong.map(place)).toEqual([]);
  });

  it('has no drawer for things without a name', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|shared|managers?|services?|types)(\.ts|\/)/;
    expect(files.map(place).filter((file) => drawers.test(file))).toEqual([]);
  });
});
