/** Why: the manifest of a large site has a hundred thousand lines, and neither writing nor reading it may hold others up. */
import { setImmediate } from 'node:timers/promises';
import type { ManifestFile, MovedPath, SiteManifest } from './site-manifest.ts';

const LISTS = ['files', 'moved', 'gone', 'pending'] as const;
const HEAD = '{"version":1';
/** Lines that are written or read in one go: some 5 ms. */
const LINES = 2_000;

const opening = (name: string): string => `,"${name}":[`;

/** The manifest as JSON, one line a record, in pieces. */
export async function* manifestText(manifest: SiteManifest): AsyncGenerator<string> {
  yield HEAD;
  for (const name of LISTS) {
    const records: readonly unknown[] | undefined = manifest[name];
    if (records === undefined) continue;
    yield opening(name);
    for (let at = 0; at < records.length; at += LINES) {
      const lines = records.slice(at, at + LINES).map((record) => JSON.stringify(record));
      yield `${at === 0 ? '' : ','}\n${lines.join(',\n')}`;
      await setImmediate();
    }
    yield '\n]';
  }
  yield '}\n';
}

/** Reads what {@link manifestText} wrote, and any other JSON of a manifest at once. Rejects with a SyntaxError. */
export async function parseManifest(text: string): Promise<SiteManifest> {
  if (!text.startsWith(`${HEAD}${opening('files')}\n`)) return checked(JSON.parse(text));
  const lists = new Map<string, unknown[]>();
  let at = HEAD.length;
  for (const name of LISTS) {
    if (!text.startsWith(opening(name), at)) continue;
    at += opening(name).length + 1;
    const records: unknown[] = [];
    lists.set(name, records);
    while (text[at] !== ']') {
      const { lines, next } = linesFrom(text, at);
      for (const record of JSON.parse(`[${lines}]`) as readonly unknown[]) records.push(record);
      at = next;
      await setImmediate();
    }
    at += 1;
  }
  if (text.slice(at) !== '}\n') throw new SyntaxError('the manifest is cut short');
  return checked({ version: 1, files: [], moved: [], gone: [], ...Object.fromEntries(lists) });
}

/** What is in the manifest is deleted, or given to readers: nothing in it may lead out of the folder. */
export function isInside(path: unknown): path is string {
  return typeof path === 'string' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Whether `value`, which was JSON, is the record of a file. */
export function isFile(value: unknown): value is ManifestFile {
  const file = value as Partial<ManifestFile> | null;
  return isInside(file?.path) && typeof file?.etag === 'string' && !Number.isNaN(Date.parse(file.lastModified ?? ''));
}

function isMove(move: Partial<MovedPath> | null): boolean {
  return isInside(move?.from) && typeof move?.to === 'string';
}

/** JSON of another shape is no manifest. Throws a SyntaxError. */
function checked(value: unknown): SiteManifest {
  const { version, files, moved, gone, pending = [] } = (value ?? {}) as Partial<SiteManifest>;
  const areLists = [files, moved, gone, pending].every(Array.isArray);
  if (version !== 1 || !areLists) throw new SyntaxError('this is no manifest');
  const isRight = files?.every(isFile) && moved?.every(isMove) && gone?.every(isInside);
  // Paths alone, as were noted once, do not say what was written there.
  const claimed = pending.filter((file: unknown) => !isInside(file));
  if (isRight !== true || !claimed.every(isFile)) throw new SyntaxError('a line of the manifest is none');
  return claimed.length === pending.length ? (value as SiteManifest) : { ...(value as SiteManifest), pending: claimed };
}

/** Up to so many lines from `start`, without the last comma, and where the next one starts. */
function linesFrom(text: string, start: number): { readonly lines: string; readonly next: number } {
  let next = start;
  for (let count = 0; count < LINES && text[next] !== ']'; count++) {
    const end = text.indexOf('\n', next);
    if (end < 0) throw new SyntaxError('the manifest is cut short');
    next = end + 1;
  }
  return { lines: text.slice(start, next - 1).replace(/,$/, ''), next };
}
