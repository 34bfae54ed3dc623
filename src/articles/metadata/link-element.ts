/** Reads `<link rel="canonical">` (RFC 6596), the standard for the URL of a page. */
import { linked } from './html-elements.ts';
import type { MetadataReader } from './reader.ts';

/** Row `link-element` of the table in `index.ts`. */
export const linkElement: MetadataReader = {
  id: 'link-element',
  read: (page) => ({ canonicalUrls: linked(page, 'canonical') }),
};
