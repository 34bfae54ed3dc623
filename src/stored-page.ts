/** Why: pages are the bulk of the store; they are kept deflated, and whoever reads one gets it back as it came. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Page } from './model/article.ts';
import type { StoredPage } from './records.ts';

export function packPage({ html, ...rest }: Page): StoredPage {
  return { ...rest, deflated: deflateRawSync(html).toString('base64') };
}

/** Throws when the stored bytes are damaged. */
export function unpackPage({ deflated, refetches: _, ...rest }: StoredPage): Page {
  return { ...rest, html: inflateRawSync(Buffer.from(deflated, 'base64')).toString() };
}
