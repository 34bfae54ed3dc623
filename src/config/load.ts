/** Loads and validates the configuration file, and reports all its errors at once. */
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import {
  crossFindings,
  type Known,
  type KnownFor,
  networkFindings,
  unknownFindings,
  unwiseFindings,
} from './checks.ts';
import type { Config, ConfigProblem } from './config.ts';
import { hasOnlyDuplicates, keepOne, nameAt } from './duplicates.ts';
import { type SecretSource, substitute } from './env.ts';
import { exposedSecret } from './exposure.ts';
import { feedIdOf } from './feed-id.ts';
import { isSecretFeed, type ReferencesOf, referencesIn } from './feed-secrets.ts';
import { checkShape } from './findings.ts';
import { type Finding, place, position, toProblem } from './locate.ts';
import { readError } from './read-error.ts';
import { resolve } from './resolve.ts';
import type { ConfigFile } from './schema.ts';
import { unclosedIn } from './unclosed.ts';
import { type Document, LineCounter, parseDocument, type YAMLError } from './yaml.ts';
import { aliasMessage, yamlMessage } from './yaml-messages.ts';

export type { Known } from './checks.ts';

/** The configuration, or the problems that prevent it. */
export interface LoadedConfig {
  /** Absent when there are problems. */
  readonly config?: Config;
  /** In the order of the file. */
  readonly problems: readonly ConfigProblem[];
  /** Settings that are allowed but probably wrong or unsafe. */
  readonly warnings: readonly ConfigProblem[];
}

/** Reads the file at `path`. Never rejects: a file that cannot be read is a problem too. */
export async function loadConfig(path: string, env: SecretSource['env'], known?: KnownFor): Promise<LoadedConfig> {
  let text: string;
  let mode: number;
  try {
    text = await readFile(path, 'utf8');
    mode = (await stat(path)).mode;
  } catch (error) {
    return failed([{ file: path, line: 0, column: 0, message: readError(path, error) }]);
  }
  return parseConfig(text, path, secretsFrom(env), { mode, ...(known !== undefined && { known: await known(text) }) });
}

/** Options of {@link parseConfig}. */
export interface ParseOptions {
  /** Mode of the file from `stat`, to warn of exposed secrets. Default: no check. */
  readonly mode?: number;
  readonly known?: Known;
}

/** Parses the text of a configuration file; `file` is its name in the problems. */
export function parseConfig(
  text: string,
  file: string,
  source: SecretSource,
  options: ParseOptions = {},
): LoadedConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return failed(unreadable(text, document, file, lines, source));
  const read = readDocument(document, file, lines, source, options.known);
  const problems = sorted(read.problems);
  if (problems.length > 0 || read.shape === undefined) return failed(problems);
  const exposed = exposedSecret(document, read.shape.feeds.length, options.mode ?? 0);
  const config = resolve(read.shape, file, {
    isSecret: (index) => isSecretFeed(document, index),
    referencesOf: read.referencesOf,
  });
  const found = options.known === undefined ? [] : unwise(document, config, options.known);
  return {
    config,
    problems,
    warnings: [
      ...found.map((finding) => toProblem(finding, file, document, lines)),
      ...(exposed === undefined ? [] : [{ file, ...position(exposed, lines), message: EXPOSED }]),
    ],
  };
}

interface ReadDocument {
  readonly problems: readonly ConfigProblem[];
  readonly referencesOf: ReferencesOf;
  /** Present when the document matches the schema. */
  readonly shape?: ConfigFile;
}

/** Resolves the references in a valid YAML document and runs every check on it. */
function readDocument(
  document: Document,
  file: string,
  lines: LineCounter,
  source: SecretSource,
  known: Known | undefined,
): ReadDocument {
  const { unresolved, secrets, files, usedIn } = substitute(document, source);
  const referencesOf = referencesIn(document, usedIn);
  const unresolvedProblems = unresolved.map(({ node, message }) => ({ file, ...position(node, lines), message }));
  const value = toValue(document);
  if (value instanceof Error) return { problems: [{ file, line: 1, column: 1, message: value.message }], referencesOf };
  const shape = checkShape(value);
  const found: Finding[] = [
    ...('findings' in shape ? shape.findings : []),
    ...crossFindings(value),
    ...namelessSecrets(document, value),
    ...(known === undefined ? [] : unknownFindings(value, known, files)),
  ];
  const invalid = found.map((finding) => masked(toProblem(finding, file, document, lines), secrets));
  return { problems: [...unresolvedProblems, ...invalid], referencesOf, ...('file' in shape && { shape: shape.file }) };
}

/**
 * The errors of a file that cannot be parsed as a whole. When duplicate settings are the only errors, both variants are
 * checked by the schema, but not across settings, since one of two related settings may be in the other variant.
 */
function unreadable(
  text: string,
  document: Document,
  file: string,
  lines: LineCounter,
  source: SecretSource,
): ConfigProblem[] {
  const { errors } = document;
  if (!hasOnlyDuplicates(errors)) return syntaxProblems(text, document, file, lines);
  const duplicateProblems = errors.map((error) => syntaxProblem(error, document, file, lines));
  const variantProblems = (['first', 'last'] as const).flatMap((which) => {
    const variant = keepOne(document, which);
    const { secrets } = substitute(variant, source);
    const value = toValue(variant);
    const shape = value instanceof Error ? { findings: [] } : checkShape(value);
    const findings = 'findings' in shape ? shape.findings : [];
    return findings.map((finding) => masked(toProblem(finding, file, variant, lines), secrets));
  });
  return sorted([...duplicateProblems, ...variantProblems]);
}

function unwise(document: Document, config: Config, known: Known): Finding[] {
  const value = toValue(document);
  return [...unwiseFindings(value, known), ...networkFindings(value, config, known)];
}

const EXPOSED =
  'this file contains a secret and other users can read it: take the secret from the environment, or `chmod 600` the file';

function failed(problems: readonly ConfigProblem[]): LoadedConfig {
  return { problems, warnings: [] };
}

/** Whether the file could not be read at all. */
export function isUnread(problems: readonly ConfigProblem[]): boolean {
  return problems.some(({ line }) => line === 0);
}

/** `file:line:column: message`, which editors and terminals turn into a link; without a place when the file cannot be read. */
export function formatProblem({ file, line, column, message }: ConfigProblem): string {
  if (line === 0) return `${file}: ${message}`;
  return `${file}:${line}:${column}: ${message}`;
}

/** Parser errors after an unclosed bracket or quotation mark are dropped: they are about misread text. */
function syntaxProblems(text: string, document: Document, file: string, lines: LineCounter): ConfigProblem[] {
  const unclosed = unclosedIn(text);
  const from = unclosed[0]?.offset ?? text.length + 1;
  return [
    ...document.errors
      .filter((error) => error.pos[0] < from)
      .map((error) => syntaxProblem(error, document, file, lines)),
    ...unclosed.map(({ offset, message }) => ({ file, ...place(offset, lines), message })),
  ];
}

function syntaxProblem(error: YAMLError, document: Document, file: string, lines: LineCounter): ConfigProblem {
  const name = error.code === 'DUPLICATE_KEY' ? nameAt(document, error.pos[0]) : undefined;
  const message = name === undefined ? yamlMessage(error) : `the setting ${name} is given twice; merge the two`;
  return { file, ...place(error.pos[0], lines), message };
}

/**
 * The document as plain data. An empty file is an empty configuration, and a setting with all its lines commented out
 * is absent. Aliases that expand without limit are an error.
 */
function toValue(document: Document): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 1000 }) ?? {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([, setting]) => setting !== null));
  } catch (error) {
    return new Error(aliasMessage(error instanceof Error ? error.message : ''));
  }
}

/** Private feeds without an id: one derived from the URL would reveal it. */
function namelessSecrets(document: Document, value: unknown): Finding[] {
  const feeds: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'feeds') : [];
  if (!Array.isArray(feeds)) return [];
  return feeds.flatMap((feed: unknown, index) => {
    if (typeof feed !== 'object' || feed === null || 'id' in feed) return [];
    const url: unknown = Reflect.get(feed, 'url');
    const secret = Reflect.get(feed, 'private') === true || isSecretFeed(document, index);
    if (!secret || typeof url !== 'string' || feedIdOf(url) === undefined) return [];
    return [
      {
        path: ['feeds', index, 'url'],
        message: 'a private feed needs an `id`: one derived from its URL would reveal it',
      },
    ];
  });
}

/** Looks secrets up in `env` and in the files of this machine. */
export function secretsFrom(env: SecretSource['env']): SecretSource {
  return { env, readFile: readSecret };
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A last safeguard: removes values from outside the file from a message. Values under 4 characters, such as a port, are not secrets. */
function masked(problem: ConfigProblem, secrets: readonly string[]): ConfigProblem {
  const message = secrets
    .filter((secret) => secret.length >= 4)
    .reduce((text, secret) => text.replaceAll(secret, '…'), problem.message);
  return { ...problem, message };
}

/** Sorts by place and keeps only the first problem of each place, since the others mostly follow from it. */
function sorted(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const byPlace = new Map<string, ConfigProblem>();
  for (const problem of problems) {
    const place = `${problem.line}:${problem.column}`;
    if (!byPlace.has(place)) byPlace.set(place, problem);
  }
  return [...byPlace.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
