/** Learns which blocks of text several pages of one host share: they belong to the site, not to an article. */
import { type Document, type Element, isTag, type ParentNode } from 'domhandler';
import { bodyOf, UNREAD } from '../html/nodes.ts';
import { BLOCKS, textOf } from '../html/text.ts';

/** What was learned about one host; plain JSON of bounded size. */
export interface SiteTemplate {
  readonly version: 1;
  /** Number of pages learned from, at most {@link MAX_PAGES}. */
  readonly pages: number;
  /** Fingerprint of a block's text, and the number of different pages with it; newest last. */
  readonly blocks: readonly (readonly [fingerprint: string, pages: number])[];
  /** Fingerprints of the last pages, so that the same article fetched again does not count. */
  readonly seen: readonly string[];
}

/** Limits of a template: about 60 kB of JSON for one host. */
const MAX_BLOCKS = 2000;
const MAX_PAGES = 1000;
const MAX_SEEN = 64;
/** Characters of a block. Shorter texts ("More") are in articles too; of longer ones only the start is read. */
const MIN_CHARS = 12;
const MAX_CHARS = 400;
/** A block belongs to the site if it was on at least this many pages, and on this share of them. */
const MIN_PAGES = 3;
const MIN_SHARE = 0.3;

/** The template of a host without pages. */
export const emptyTemplate: SiteTemplate = { version: 1, pages: 0, blocks: [], seen: [] };

/** What one page adds to the template of its host; plain JSON, some kilobytes. */
export interface PageBlocks {
  /** Fingerprint of the whole page's text. */
  readonly page: string;
  /** Fingerprints of its blocks, each once. */
  readonly blocks: readonly string[];
}

/** The fingerprints of a page before anything is cut from it. Pure; linear in the size of the page. */
export function blocksOf(document: Document): PageBlocks {
  const texts = new Set(leafBlocks(bodyOf(document)).flatMap(([, text]) => (text.length >= MIN_CHARS ? [text] : [])));
  return { page: fingerprint([...texts].join('\n')), blocks: [...texts].slice(0, MAX_BLOCKS).map(fingerprint) };
}

/** Adds a page to `template`. Pure. Adding the same page again changes nothing. */
export function merge(template: SiteTemplate, { page, blocks }: PageBlocks): SiteTemplate {
  if (blocks.length === 0 || template.seen.includes(page)) return template;
  const counts = new Map(template.blocks);
  for (const key of new Set(blocks)) {
    const pages = (counts.get(key) ?? 0) + 1;
    counts.delete(key);
    counts.set(key, pages);
  }
  return {
    version: 1,
    pages: Math.min(MAX_PAGES, template.pages + 1),
    blocks: bounded([...counts]),
    seen: [...template.seen, page].slice(-MAX_SEEN),
  };
}

/** Limits the blocks: repeated ones are kept before those seen once, newer before older. */
function bounded(blocks: [string, number][]): [string, number][] {
  if (blocks.length <= MAX_BLOCKS) return blocks;
  const repeated = blocks.filter(([, pages]) => pages > 1).slice(-MAX_BLOCKS);
  const once = blocks.filter(([, pages]) => pages === 1).slice(repeated.length - MAX_BLOCKS);
  return repeated.length >= MAX_BLOCKS ? repeated : [...repeated, ...once];
}

/**
 * The part of `template` by which a page is cleaned; undefined if too few pages were learned. It is copied to a thread with
 * each page, and nearly all blocks of a template were seen on one page only. Pure.
 */
export function repeatedBlocks(template: SiteTemplate): SiteTemplate | undefined {
  if (template.pages < MIN_PAGES) return undefined;
  const least = Math.max(MIN_PAGES, MIN_SHARE * Math.min(template.pages, MAX_SEEN));
  return { ...template, blocks: template.blocks.filter(([, pages]) => pages >= least), seen: [] };
}

/** Returns the test whether a text belongs to the site; undefined if too few pages were learned. */
export function templateTest(template: SiteTemplate | undefined): ((text: string) => boolean) | undefined {
  const repeated = template && repeatedBlocks(template);
  if (!repeated) return undefined;
  const own = new Set(repeated.blocks.map(([key]) => key));
  return (text) => text.length >= MIN_CHARS && own.has(fingerprint(text));
}

/** The blocks under `root` without further blocks inside, with their texts. */
export function leafBlocks(root: ParentNode): (readonly [element: Element, text: string])[] {
  const found: (readonly [Element, string])[] = [];
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child) || UNREAD.has(child.name)) continue;
      if (BLOCKS.has(child.name) && !holdsBlocks(child)) found.push([child, textOf(child)]);
      else visit(child);
    }
  };
  visit(root);
  return found;
}

function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (BLOCKS.has(child.name) || holdsBlocks(child)));
}

/** 53-bit hash of the text's start and length (cyrb53), in base 36: collisions within one site are very rare. */
function fingerprint(text: string): string {
  const start = text.slice(0, MAX_CHARS);
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57 ^ text.length;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
