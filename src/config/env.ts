/** Resolves references to secrets: `${NAME}` from the environment, `${file:PATH}` from a file. */

import { didYouMean } from './suggest.ts';
import { type Document, isScalar, type Scalar, visit } from './yaml.ts';

/** Where `${NAME}` and `${file:PATH}` are looked up; undefined when there is no value. */
export interface SecretSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  readFile(path: string): string | undefined;
}

/** A value whose reference could not be resolved. */
export interface Unresolved {
  readonly node: Scalar;
  readonly message: string;
}

/** `$$`, an escaped dollar sign, or a reference with an optional `:-default`. */
const REFERENCE = /\$\$|\$\{(file:)?([^}:]*|(?<=file:)[^}]*)(?::-([^}]*))?\}/g;

/** What {@link substitute} resolved. */
export interface Substituted {
  readonly unresolved: readonly Unresolved[];
  /** The values from outside the file; no message may contain them. */
  readonly secrets: readonly string[];
  /** Paths in `${file:…}` references, as written. */
  readonly files: readonly string[];
  /** The same values by the scalar that they are part of. */
  readonly usedIn: ReadonlyMap<Scalar, readonly string[]>;
}

/** Replaces the references in every scalar of `document` by their values. */
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

/** Whether a node, as written in the file, contains a reference. */
export function isReference(node: unknown): boolean {
  return isScalar(node) && typeof node.source === 'string' && /(?<!\$)\$\{/.test(node.source);
}

/** Every value of `document` that contains a reference: those that `substitute` would look up. */
export function referencesIn(document: Document): readonly Scalar[] {
  const found: Scalar[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && hasReference(node.value)) found.push(node);
    },
  });
  return found;
}

/** Whether a text, as written in the file, contains a reference. */
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
  if (file !== undefined) return `the file "${name}" of a \`\${file:…}\` reference cannot be read`;
  return `the environment variable "${name}" is not set${didYouMean(name, Object.keys(env))}`;
}

/** Types an unquoted value as YAML does: `port: ${PORT}` is a number, `port: "${PORT}"` a string. */
function plainValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
