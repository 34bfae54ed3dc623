/**
 * Hashes the pictures and sounds of an article by their file names: a publisher moves files to other hosts and folders,
 * but gives another strip or episode another name.
 */
import { hashText } from '../text/hash.ts';

/** Names that tell recordings apart: those of audio and video files that have a number. */
const NUMBERED_RECORDING = /\d.*\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|flac|wav|mp4|m4v|mov|webm|mkv|avi)$/i;
/** Flag in the lowest bit of the hash. */
const RECORDING = 1;

function fileName(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.slice(path.lastIndexOf('/') + 1) || path;
}

/** The hash of the files at `urls`, in any order; 0 when there is none. */
export function mediaHash(urls: readonly string[], seed: number): number {
  const names = [...new Set(urls.map(fileName))].sort();
  if (names.length === 0) return 0;
  const flag = names.some((name) => NUMBERED_RECORDING.test(name)) ? RECORDING : 0;
  return ((hashText(names.join('\n'), seed) & ~RECORDING) | flag) >>> 0 || 2;
}

/** Whether the hash is that of a recording with a name of its own. */
export function isRecording(hash: number): boolean {
  return (hash & RECORDING) !== 0;
}
