/**
 * How the manifest of a large site is divided: by the folders of its files, and story by story. A publication and a server then read
 * only the parts that they need, however large the site is.
 */
import { hash } from 'node:crypto';

/** Folder of the parts, in the public folder; a server must not serve names that begin with a dot. */
export const PARTS_FOLDER = '.winnow';

/** Most hexadecimal digits in the name of a part: 65,536 parts. */
export const MAX_SPLIT = 4;

/** Up to this many files, one manifest is read and written in some 20 ms. */
const MAX_WHOLE_FILES = 2_000;
/** Files in a part, on average: when the manifest is divided, and when it is divided again. */
const FILES_PER_PART = 128;
const MIN_FILES_PER_PART = 8;
const MAX_FILES_PER_PART = 512;

/** Path of the part `name`, relative to the public folder. */
export function partPath(name: string): string {
  return `${PARTS_FOLDER}/${name}.json`;
}

/** Name of the part with the file at `path`. `split`: digits of its name, 1 to 4. Files of one folder are in one part, but stories. */
export function partOf(path: string, split: number): string {
  const folder = path.startsWith('story/') ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return hash('sha256', folder, 'hex').slice(0, split);
}

/** Names of all parts. */
export function partNames(split: number): readonly string[] {
  return Array.from({ length: 16 ** split }, (_, n) => n.toString(16).padStart(split, '0'));
}

/** Digits for a site of `files` files; 0: the manifest is not divided. `current`: the digits so far, retained while parts have a fit size. */
export function splitFor(files: number, current: number): number {
  if (files <= MAX_WHOLE_FILES) return 0;
  const average = files / 16 ** current;
  if (current > 0 && average >= MIN_FILES_PER_PART && average <= MAX_FILES_PER_PART) return current;
  return Math.min(MAX_SPLIT, Math.max(1, Math.ceil(Math.log(files / FILES_PER_PART) / Math.log(16))));
}
