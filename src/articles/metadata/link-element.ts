/** Why: `<link rel="canonical">` (RFC 6596) is the page's word on its own address, above every copy of it in a vocabulary. */
import { linked } from './html-elements.ts';
import type { MetadataReader } from './reader.ts';

export const linkElement: MetadataReader = {
  id: 'link-element',
  read: (page) => ({ canonicalUrls: linked(page, 'canonical') }),
};
