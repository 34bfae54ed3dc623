/** Pages are the bulk of the store, so their HTML is stored deflated. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Page } from '../model/article.ts';
import type { StoredPage } from './records.ts';

/** The record of a page. */
export function packPage({ html, parts, ...rest }: Page): StoredPage {
  const packed = parts?.map((part) => ({ url: part.url, deflated: deflate(part.html) }));
  return { ...rest, deflated: deflate(html), ...(packed ? { parts: packed } : {}) };
}

/** The page as it was fetched; undefined when its bytes are damaged, and the page counts as one that is not stored. */
export function unpackPage({ deflated, parts, refetches: _, ...rest }: StoredPage): Page | undefined {
  try {
    const unpacked = parts?.map((part) => ({ url: part.url, html: inflate(part.deflated) }));
    return { ...rest, html: inflate(deflated), ...(unpacked ? { parts: unpacked } : {}) };
  } catch {
    return undefined;
  }
}

function deflate(html: string): string {
  return deflateRawSync(html).toString('base64');
}

function inflate(deflated: string): string {
  return inflateRawSync(Buffer.from(deflated, 'base64')).toString();
}
