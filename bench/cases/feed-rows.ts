/**
 * Claims for lines of `feeds/expected.md` that only name a file, in the words that feed-claims.ts evaluates. A file that is
 * not in this table and has no claim is read and counted as unread.
 */
export const ROWS: Readonly<Record<string, string>> = {
  'utf16decl.xml': 'as many entries as items',
  'shopify-variant.atom': '1 entry',
  'xhtml-shapes.atom': 'as many entries as items',
  'enclosure-odd.xml': 'as many entries as items; 2 enclosure; 3 enclosure; 4 enclosure',
  'doctype-lower.xml': '1 entry',
  'nested-channelless.xml': 'as many entries as items',
  'mime-odd.xml': 'as many entries as items; 3 text; 4 url; 5 url',
  'notitle-microblog.xml': 'as many entries as items; 1 text; 2 text',
  'prefixed.atom': '1 entry; 1 text',
  'prefixed-link.atom': '1 entry',
};
