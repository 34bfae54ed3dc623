/** Names the audio or video of an item: two items of one feed with different recordings are two items. */
import type { Enclosure } from '../model/entry.ts';
import { parseUrl } from './parse-url.ts';

const RECORDING_FILE = /\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|flac|wav|mp4|m4v|mov|webm|mkv|m3u8)$/i;

function isRecording({ url, type }: Enclosure): boolean {
  if (type !== undefined && /^(?:audio|video)\//i.test(type)) return true;
  return RECORDING_FILE.test(pathOf(url));
}

function pathOf(url: string): string {
  return parseUrl(url)?.pathname ?? url;
}

/**
 * The recording of an item, equal when only its host, folder or tracking changed: the file name if it has a number,
 * otherwise the whole path and query. Undefined when the item has no audio or video.
 */
export function recordingOf(enclosures: readonly Enclosure[]): string | undefined {
  const found = enclosures.find(isRecording);
  if (found === undefined) return undefined;
  const path = pathOf(found.url);
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (file.length >= 8 && /\d/.test(file.replace(/\.\w+$/, ''))) return file;
  return `${path}${parseUrl(found.url)?.search ?? ''}`;
}

/** Whether both have a recording, and not the same one. */
export function haveOtherRecordings(a: readonly Enclosure[], b: readonly Enclosure[]): boolean {
  const [left, right] = [recordingOf(a), recordingOf(b)];
  return left !== undefined && right !== undefined && left !== right;
}

/** Whether both have a recording, and the names of the two differ in their numbers only: the next one of a series. */
export function isNextRecording(a: readonly Enclosure[], b: readonly Enclosure[]): boolean {
  const [left, right] = [recordingOf(a), recordingOf(b)];
  if (left === undefined || right === undefined || left === right) return false;
  return left.replace(/\d+/g, '0') === right.replace(/\d+/g, '0');
}
