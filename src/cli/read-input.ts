/** Reads a command's input from a file or standard input, with a limit of size and error messages for operators. */
import { createReadStream } from 'node:fs';
import { oneLine } from '../runtime/one-line.ts';
import { CommandError, type Terminal, tooLarge } from './terminal.ts';

/** The name of the input in messages. */
export function inputName(name: string): string {
  return name === '-' ? 'standard input' : oneLine(name);
}

/** The bytes of the file `name`, or of standard input for `-`. Rejects with a CommandError, also above `maxBytes`. */
export async function readInput(name: string, maxBytes: number, terminal: Terminal): Promise<Uint8Array> {
  if (name === '-') return await terminal.readInput(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // `end` is inclusive, so one byte more than allowed is read if the input is too long.
    for await (const chunk of createReadStream(name, { end: maxBytes })) {
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw new CommandError(`${inputName(name)}: ${readErrorMessage(name, error)}`);
  }
  if (size > maxBytes) throw new CommandError(`${inputName(name)}: ${tooLarge(maxBytes)}`);
  return Buffer.concat(chunks);
}

/** Extensions of files that commands read; no host name ends like this. */
const FILE_EXTENSION = /^[^/]*\.(?:html?|txt|text|md|eml|xml|opml|json|ya?ml|rss|atom|pdf)$/i;

function readErrorMessage(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'EACCES') return 'this user has no permission to read it';
  if (code !== 'ENOENT') return `cannot be read (${code})`;
  const looksLikeHost = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(name) && !FILE_EXTENSION.test(name);
  return looksLikeHost ? `there is no such file; for a page on the web write https://${name}` : 'there is no such file';
}
