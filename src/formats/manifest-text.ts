/**
 * Reads and writes the manifest's JSON in pieces: that of a large site has a hundred thousand lines and must not block
 * other work.
 */
import { setImmediate } from 'node:timers/promises';
import { defined } from '../model/defined.ts';
import { MAX_SPLIT } from './manifest-parts.ts';
import type { ManifestFile, MovedPath, SiteManifest } from './site-manifest.ts';

const LISTS = ['files', 'moved', 'gone', 'pending'] as const;
/** The version, term and split if there are any, and the first list. */
const BEGINNING = /^\{"version":([12])(?:,"term":(\d+))?(?:,"split":(\d))?,"files":\[\n/;
/** Lines that are written or read at once: about 5 ms. */
const LINE_BATCH_SIZE = 2_000;

const opening = (name: string): string => `,"${name}":[`;

/** The manifest as JSON, one line a record, in pieces. */
export async function* manifestText(manifest: SiteManifest): AsyncGenerator<string> {
  const { version, term, split } = manifest;
  yield JSON.stringify({ version, term, split }).slice(0, -1);
  for (const name of LISTS) {
    const records: readonly unknown[] | undefined = manifest[name];
    if (records === undefined) continue;
    yield opening(name);
    for (let at = 0; at < records.length; at += LINE_BATCH_SIZE) {
      const lines = records.slice(at, at + LINE_BATCH_SIZE).map((record) => JSON.stringify(record));
      yield `${at === 0 ? '' : ','}\n${lines.join(',\n')}`;
      await setImmediate();
    }
    yield '\n]';
  }
  yield '}\n';
}

/** Parses what {@link manifestText} wrote in pieces, any other JSON at once. Rejects with a SyntaxError. */
export async function parseManifest(text: string): Promise<SiteManifest> {
  const beginning = BEGINNING.exec(text);
  if (beginning === null) return checked(JSON.parse(text));
  const [version, term, split] = beginning
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  const lists = new Map<string, unknown[]>();
  let at = text.indexOf(opening('files'));
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
  if (text.slice(at) !== '}\n') throw new SyntaxError('the manifest is truncated');
  return checked(defined({ version, term, split, files: [], moved: [], gone: [], ...Object.fromEntries(lists) }));
}

/** Whether a path stays inside the folder: files in the manifest are deleted or served. */
function isInside(path: unknown): path is string {
  return typeof path === 'string' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Whether `value`, parsed from JSON, is the record of a file. */
export function isFile(value: unknown): value is ManifestFile {
  const file = value as Partial<ManifestFile> | null;
  return isInside(file?.path) && typeof file?.etag === 'string' && !Number.isNaN(Date.parse(file.lastModified ?? ''));
}

function isMove(move: Partial<MovedPath> | null): boolean {
  return isInside(move?.from) && typeof move?.to === 'string';
}

/** The manifest, or a SyntaxError for JSON of another shape. */
function checked(value: unknown): SiteManifest {
  const { version, split, files, moved, gone, pending = [] } = (value ?? {}) as Partial<SiteManifest>;
  const areLists = [files, moved, gone, pending].every(Array.isArray);
  const isDivided = version === 2 && Number.isInteger(split) && Number(split) >= 1 && Number(split) <= MAX_SPLIT;
  if (!(version === 1 && split === undefined) && !isDivided) throw new SyntaxError('this is not a manifest');
  if (!areLists) throw new SyntaxError('this is not a manifest');
  const isValid = files?.every(isFile) && moved?.every(isMove) && gone?.every(isInside);
  // Bare paths, as older versions wrote, do not say what was written there.
  const claimed = pending.filter((file: unknown) => !isInside(file));
  if (isValid !== true || !claimed.every(isFile)) throw new SyntaxError('a line of the manifest is not valid');
  return claimed.length === pending.length ? (value as SiteManifest) : { ...(value as SiteManifest), pending: claimed };
}

/** Up to `LINE_BATCH_SIZE` lines from `start`, without the last comma, and where the next one starts. */
function linesFrom(text: string, start: number): { readonly lines: string; readonly next: number } {
  let next = start;
  for (let count = 0; count < LINE_BATCH_SIZE && text[next] !== ']'; count++) {
    const end = text.indexOf('\n', next);
    if (end < 0) throw new SyntaxError('the manifest is truncated');
    next = end + 1;
  }
  return { lines: text.slice(start, next - 1).replace(/,$/, ''), next };
}
