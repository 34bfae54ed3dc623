/** Why: secrets live in the environment or in files of their own; the configuration only names them. */
import { type Document, isScalar, type Scalar, visit } from 'yaml';
import { didYouMean } from './suggest.ts';

/** Where `${NAME}` and `${file:PATH}` are looked up. Both answer undefined when there is nothing. */
export interface SecretSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  readFile(path: string): string | undefined;
}

export interface Unresolved {
  readonly node: Scalar;
  readonly message: string;
}

/** `$$`, which stands for a dollar sign, or a reference with an optional `:-default`. */
const REFERENCE = /\$\$|\$\{(file:)?([^}:]*|(?<=file:)[^}]*)(?::-([^}]*))?\}/g;

export interface Substituted {
  readonly unresolved: readonly Unresolved[];
  /** The values that came from outside the file, which no message may hold. */
  readonly secrets: readonly string[];
  /** Paths of the files that `${file:…}` names, as written. */
  readonly files: readonly string[];
  /** The same values by the text that they were put into. */
  readonly usedIn: ReadonlyMap<Scalar, readonly string[]>;
}

/** Puts the values in place of the references in every text of `document`. */
export function substitute(document: Document, source: SecretSource): Substituted {
  const unresolved: Unresolved[] = [];
  const secrets: string[] = [];
  const files = new Set<string>();
  const usedIn = new Map<Scalar, readonly string[]>();
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !node.value.includes('$')) return;
      const { text, used, files: named, message } = expand(node.value, source);
      for (const file of named) files.add(file);
      secrets.push(...used);
      if (used.length > 0) usedIn.set(node, used);
      if (message === undefined) node.value = node.type === 'PLAIN' ? plainValue(text) : text;
      else unresolved.push({ node, message });
    },
  });
  return { unresolved, secrets, files: [...files], usedIn };
}

/** Whether the text as written in the file takes its value from outside. */
export function isReference(node: unknown): boolean {
  return isScalar(node) && typeof node.source === 'string' && /(?<!\$)\$\{/.test(node.source);
}

/** Every value of `document` that takes part of itself from outside: those that `substitute` would look up. */
export function referencesIn(document: Document): readonly Scalar[] {
  const found: Scalar[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && hasReference(node.value)) found.push(node);
    },
  });
  return found;
}

/** Whether a text, as written in the file, takes part of its value from outside. */
export function hasReference(written: string): boolean {
  return [...written.matchAll(REFERENCE)].some(([found]) => found !== '$$');
}

interface Expanded {
  readonly text: string;
  readonly used: readonly string[];
  readonly files: readonly string[];
  readonly message?: string;
}

function expand(written: string, source: SecretSource): Expanded {
  const used: string[] = [];
  const files: string[] = [];
  let message: string | undefined;
  const text = written.replace(REFERENCE, (whole, file: string | undefined, name: string, fallback?: string) => {
    if (whole === '$$') return '$';
    if (file !== undefined) files.push(name);
    const value = file === undefined ? variable(name, source) : source.readFile(name)?.replace(/\r?\n$/, '');
    if (value) used.push(value);
    else message ??= fallback === undefined ? notFound(file, name, source) : undefined;
    return value || (fallback ?? whole);
  });
  return { text, used, files, ...(message !== undefined && { message }) };
}

function variable(name: string, { env }: SecretSource): string | undefined {
  return Object.hasOwn(env, name) ? env[name] : undefined;
}

function notFound(file: string | undefined, name: string, { env }: SecretSource): string {
  if (file !== undefined) return `the file "${name}" that \`\${file:…}\` names cannot be read`;
  return `the environment variable "${name}" is not set${didYouMean(name, Object.keys(env))}`;
}

/** What YAML makes of a value without quotes: `port: ${PORT}` is a number, `port: "${PORT}"` a text. */
function plainValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
