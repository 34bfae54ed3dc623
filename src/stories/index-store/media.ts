/**
 * Hashes the pictures and sounds of an article by their file names: a publisher moves files to other hosts and folders,
 * but gives another strip or episode another name.
 */

import { parseUrl } from '../../url/parse-url.ts';
import { hashText } from '../text/hash.ts';

/** Hashes of media, sites and recordings have 16 bits: they decide only between articles that agree otherwise. */
const HALF = 0xffff;
/** Flag in the lowest bit of a recording's hash: its file has a name of its own, with a number. */
const IS_NAMED = 1;

function fileName(url: string): string {
  const path = parseUrl(url)?.pathname ?? url;
  return path.slice(path.lastIndexOf('/') + 1) || path;
}

/** A hash of 16 bits; 0 when there is no text. */
export function halfHash(text: string | undefined, seed: number): number {
  return text === undefined || text === '' ? 0 : hashText(text, seed) & HALF || 1;
}

/** The hash of the files at `urls`, in any order; 0 when there is none. */
export function mediaHash(urls: readonly string[], seed: number): number {
  const names = [...new Set(urls.map(fileName))].sort();
  return halfHash(names.join('\n'), seed);
}

/** The hash of a recording: a file name with a number, or the path of a file that may change under one name. */
export function recordingHash(recording: string | undefined, seed: number): number {
  if (recording === undefined || recording === '') return 0;
  const flag = /^[^/]*\d[^/]*$/.test(recording) ? IS_NAMED : 0;
  return (hashText(recording, seed) & HALF & ~IS_NAMED) | flag || 2;
}

/** Whether the hash is that of a recording with a name of its own. */
export function isNamedRecording(hash: number): boolean {
  return (hash & IS_NAMED) !== 0;
}
