/** Turns schema errors into readable messages, with a suggestion for misspelled settings. */
import type { Finding } from './locate.ts';
import { type ConfigFile, fileSchema, type Issue, type TypeIssue } from './schema.ts';
import { didYouMean, isSameWord } from './suggest.ts';

const TYPE_NAMES = new Map<string, string>([
  ['string', 'a string'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', '`true` or `false`'],
  ['array', 'a list'],
  ['object', 'a group of settings'],
  ['record', 'a group of settings'],
]);

/** Validates `value` by the schema: the typed file, or every error in it. */
export function checkShape(value: unknown): { file: ConfigFile } | { findings: Finding[] } {
  const result = fileSchema.safeParse(value, { reportInput: true });
  return result.success ? { file: result.data } : { findings: result.error.issues.flatMap(toFindings) };
}

function toFindings(issue: Issue): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: messageFor(issue, path) }];
  return issue.keys.map((key) => ({ path, key, message: `unknown setting "${key}"${suggestion(key, path)}` }));
}

function messageFor(issue: Issue, path: readonly (string | number)[]): string {
  const name = String(path.findLast((part) => typeof part === 'string') ?? 'the file');
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue, path);
    case 'invalid_value':
      return `"${name}" must be one of ${issue.values.map(String).join(', ')}${didYouMean(String(issue.input ?? ''), issue.values.map(String))}`;
    case 'too_small':
      return outOfRange(name, issue, `${issue.minimum} or more`);
    case 'too_big':
      return outOfRange(name, issue, `${issue.maximum} or less`);
    case 'invalid_key':
      return `a header name may have letters, digits and hyphens only`;
    default:
      return issue.message.includes('{value}') ? `"${name}": ${issue.message}` : `"${name}" ${issue.message}`;
  }
}

/** The schema has its own messages for the length of a text. */
function outOfRange(name: string, { origin, message }: { origin: string; message: string }, range: string): string {
  return origin === 'string' ? `"${name}" ${message}` : `"${name}" must be ${range}`;
}

function wrongType(name: string, issue: TypeIssue, path: readonly (string | number)[]): string {
  const needed = TYPE_NAMES.get(issue.expected) ?? issue.expected;
  if (issue.input === undefined) return `"${name}" is missing`;
  if (issue.message.startsWith('needs')) return `"${name}" ${issue.message}`;
  if (typeof path.at(-1) === 'number') return `each of "${name}" must be ${needed}${firstSetting(path)}`;
  return `"${name}" must be ${needed}${plural(name, issue)}`;
}

/** An example of how an item of the list begins. */
function firstSetting(path: readonly (string | number)[]): string {
  const keys = keysAt(path);
  const [first] = keys.includes('url') ? ['url'] : keys;
  return first === undefined ? '' : `, such as \`- ${first}: …\``;
}

/** Suggests the plural when a list is given for a singular name: `output` for `outputs`. */
function plural(name: string, { input }: TypeIssue): string {
  return Array.isArray(input) && `${name}s` in fileSchema.shape ? `, did you mean "${name}s"?` : '';
}

/** Suggests the nearest setting that is allowed here, or else the section that has one of this name. */
function suggestion(key: string, path: readonly (string | number)[]): string {
  const here = didYouMean(key, keysAt(path));
  if (here !== '') return here;
  const sections = Object.keys(fileSchema.shape).map((section) => [section]);
  const found = [[], ...sections].filter((place) => keysAt(place).some((name) => isSameWord(name, key)));
  const places = found.map((place) => `"${[...place, keysAt(place).find((name) => isSameWord(name, key))].join('.')}"`);
  return places.length === 0 ? '' : `, did you mean ${places.join(' or ')}?`;
}

/** The names of the settings that are allowed at `path`. */
function keysAt(path: readonly (string | number)[]): string[] {
  let shape: unknown = fileSchema;
  for (const part of path) shape = child(unwrap(shape), part);
  const settings = unwrap(shape);
  return hasShape(settings) ? Object.keys(settings.shape) : [];
}

function child(schema: unknown, part: string | number): unknown {
  if (typeof part === 'number') return property(schema, 'element');
  return hasShape(schema) ? schema.shape[part] : undefined;
}

/** Removes the `default`, `optional` and `prefault` wrappers. */
function unwrap(schema: unknown): unknown {
  const inner = property(property(schema, 'def'), 'innerType');
  return inner === undefined ? schema : unwrap(inner);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function hasShape(schema: unknown): schema is { readonly shape: Readonly<Record<string, unknown>> } {
  return typeof property(schema, 'shape') === 'object';
}
