/**
 * Claims for lines of `feeds/expected.md` that only name a file, in the words that feed-claims.ts evaluates. A file that is
 * not in this table and has no claim is read and counted as unread.
 */
export const ROWS: Readonly<Record<string, string>> = {
  'utf16decl.xml': 'as many entries as items',
  'pcsx.xml': 'https://<host of the feed>/blog/one/',
  'weekref.atom': 'https://<host of the feed>/2024/06/14/updates',
  'xmlbase-entry.atom':
    'entry 1 https://onward.example/log/When/202x/2025/03/21/Valves; img src = https://onward.example/log/When/202x/2025/03/21/valve.png',
  'titles-angle.xml':
    '1 "<3"; 2 "A guide to <head> elements"; 3 "A guide to <head> elements"; ' +
    '5 "if a < b and b > c then"; 6 "Why List<String> is not List<Object>"; 7 "AT&T and R&D; Q&A"; ' +
    '8 "The <details> element, explained"; 9 "Bold claim"',
  'shopify-variant.atom': '1 entry; 1 "Tidewrack, issue 4"; entry 1 https://pulp.example/products/tidewrack-4',
  'xhtml-shapes.atom': 'as many entries as items; 1 "Stuck in the best harbour"; 7 "SVG title inside"',
  'enclosure-odd.xml': 'as many entries as items; 2 enclosure; 3 enclosure; 4 enclosure',
  'doctype-lower.xml': '1 entry',
  'nested-channelless.xml': 'as many entries as items',
  'mime-odd.xml': 'as many entries as items; 3 text; 4 url; 5 url',
  'notitle-microblog.xml': 'as many entries as items; 1 text; 2 text',
  'prefixed.atom': '1 entry; 1 text',
  'prefixed-link.atom': '1 entry; 1 "It’s here & now"',
  'title-rsquo.xml': '1 "It’s “late”"',
};
