/** Why: what a command is given to read may be a file, a folder, a device without an end or what is piped in; all are told of in the same words. */
import { createReadStream } from 'node:fs';
import { oneLine } from '../runtime/one-line.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** The input as messages name it. */
export function inputName(name: string): string {
  return name === '-' ? 'standard input' : oneLine(name);
}

/** The bytes of the file `name`, or with `-` what is piped in; at most `most`. Rejects with a CommandError that names it. */
export async function readInput(name: string, most: number, terminal: Terminal): Promise<Uint8Array> {
  if (name === '-') return await terminal.readInput(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // `end` is the last byte that is read: one more than may be there tells that it is too long.
    for await (const chunk of createReadStream(name, { end: most })) {
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw new CommandError(`${inputName(name)}: ${whyUnread(name, error)}`);
  }
  if (size > most)
    throw new CommandError(`${inputName(name)}: more than ${Math.floor(most / 2 ** 20)} MiB is not read`);
  return Buffer.concat(chunks);
}

/** Endings of files that are read here; no host is named so. */
const FILE_ENDING = /^[^/]*\.(?:html?|txt|text|md|eml|xml|opml|json|ya?ml|rss|atom|pdf)$/i;

function whyUnread(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'EACCES') return 'may not be read by this user';
  if (code !== 'ENOENT') return `cannot be read (${code})`;
  const looksLikeHost = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(name) && !FILE_ENDING.test(name);
  return looksLikeHost ? `there is no such file; for a page on the web write https://${name}` : 'there is no such file';
}
