/** Finds the media type of a file from what a feed says and from its address: feeds write `false`, or a type that fits every file. */
import { parseUrl } from './parse-url.ts';

const TYPES_BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['m4b', 'audio/mp4'],
  ['aac', 'audio/aac'],
  ['ogg', 'audio/ogg'],
  ['oga', 'audio/ogg'],
  ['opus', 'audio/opus'],
  ['flac', 'audio/flac'],
  ['wav', 'audio/wav'],
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['mov', 'video/quicktime'],
  ['webm', 'video/webm'],
  ['ogv', 'video/ogg'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
  ['pdf', 'application/pdf'],
  ['epub', 'application/epub+zip'],
]);

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?=\s*(?:;|$))/;

/** These say that there is a file, and nothing of what is in it. */
const ANY_FILE: ReadonlySet<string> = new Set([
  ...['application/octet-stream', 'binary/octet-stream', 'application/binary', 'application/unknown'],
  ...['application/download', 'application/x-download', 'application/force-download', 'application/x-force-download'],
]);

/**
 * The media type of a file, in lower case and without parameters: the written one if it says what is in the file, else
 * that of the extension in the path of its absolute address. Otherwise the written one, or undefined if it is no media type.
 */
export function fileType(url: string, written: string | undefined): string | undefined {
  const given = MEDIA_TYPE.exec(written?.trim().toLowerCase() ?? '')?.[0];
  if (given !== undefined && !ANY_FILE.has(given)) return given;
  const extension = /\.([a-z0-9]{2,5})$/i.exec(parseUrl(url)?.pathname ?? '')?.[1];
  return TYPES_BY_EXTENSION.get(extension?.toLowerCase() ?? '') ?? given;
}

/** The media type that a feed gives a file: as written if it says what is in the file, otherwise as `fileType` finds it. */
export function statedFileType(url: string, written: string | undefined): string | undefined {
  const text = written?.trim();
  if (!text) return undefined;
  const type = fileType(url, text);
  return type !== undefined && text.toLowerCase().startsWith(type) ? text : type;
}
