/** The part of an address that a tag has. File systems take names of 255 bytes at most, and other programs add to them. */
import { createHash } from 'node:crypto';

const MAX_BYTES = 80;
/** 48 bits: two of a million tags of one site share them once in 500 sites. */
const HASH_CHARACTERS = 12;

/**
 * Letters and digits of any script, the rest as hyphens, at most 80 bytes in UTF-8: a longer one is cut and ends in a hash of
 * the whole, so that two tags that begin alike have addresses of their own.
 */
export function tagPath(tag: string): string {
  const whole = wholeTagPath(tag);
  if (Buffer.byteLength(whole) <= MAX_BYTES) return whole;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, HASH_CHARACTERS);
  return `${firstBytes(whole, MAX_BYTES - HASH_CHARACTERS - 1).replace(/-$/, '')}-${hash}`;
}

/** The same without a limit: where a tag was before there was one. */
export function wholeTagPath(tag: string): string {
  const slug = tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? '_' : slug;
}

/** Whole characters of `text`, as many as `most` bytes hold. */
function firstBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}
