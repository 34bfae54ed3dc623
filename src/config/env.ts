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
  /** The same values by the text that they were put into. */
  readonly usedIn: ReadonlyMap<Scalar, readonly string[]>;
}

/** Puts the values in place of the references in every text of `document`. */
export function substitute(document: Document, source: SecretSource): Substituted {
  const unresolved: Unresolved[] = [];
  const secrets: string[] = [];
  const usedIn = new Map<Scalar, readonly string[]>();
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !node.value.includes('$')) return;
      const { text, used, message } = expand(node.value, source);
      secrets.push(...used);
      if (used.length > 0) usedIn.set(node, used);
      if (message === undefined) node.value = node.type === 'PLAIN' ? plainValue(text) : text;
      else unresolved.push({ node, message });
    },
  });
  return { unresolved, secrets, usedIn };
}

/** Whether the text as written in the file takes its value from outside. */
export function isReference(node: unknown): boolean {
  return isScalar(node) && typeof node.source === 'string' && /(?<!\$)\$\{/.test(node.source);
}

interface Expanded {
  readonly text: string;
  readonly used: readonly string[];
  readonly message?: string;
}

function expand(written: string, source: SecretSource): Expanded {
  const used: string[] = [];
  let message: string | undefined;
  const text = written.replace(REFERENCE, (whole, file: string | undefined, name: string, fallback?: string) => {
    if (whole === '$$') return '$';
    const value = file === undefined ? variable(name, source) : source.readFile(name)?.replace(/\r?\n$/, '');
    if (value) used.push(value);
    else message ??= fallback === undefined ? notFound(file, name, source) : undefined;
    return value || (fallback ?? whole);
  });
  return { text, used, ...(message !== undefined && { message }) };
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
