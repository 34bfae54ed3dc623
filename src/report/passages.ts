/** Splits the original of a cleaning into passages: kept, cut by one rule, or outside the article. */
import { parseHtml } from '../html/document.ts';
import { blocksOf } from '../html/text.ts';
import type { CleanArticle, Removal } from '../model/article.ts';
import { blockStatuses } from '../server/console/block-status.ts';
import type { OriginalBlock } from '../server/console/data.ts';
import { spacedBlocks } from './spaced.ts';

/** Neighbouring blocks with the same status, and the same rule if they were removed. */
export interface Passage {
  readonly status: OriginalBlock['status'];
  readonly blocks: readonly string[];
  /** The rule and reason of a cut. */
  readonly rule?: string;
  readonly reason?: string;
}

/** Passages of a page or fragment, by the text of its blocks. */
export function passagesOfPage(html: string, article: CleanArticle): readonly Passage[] {
  const body = blocksOf(parseHtml(article.html));
  const kept = [article.title ?? '', article.standfirst ?? '', ...body];
  const blocks = blockStatuses(blocksOf(parseHtml(html)), kept, article.removed);
  const assigned = withWholeCuts(blocks, article.removed, new Set(body.map(squashed)));
  return joined(withSpaces(assigned, spacedBlocks(html)));
}

/** Blocks that were not kept, with spaces between their inline elements. */
function withSpaces(blocks: readonly OriginalBlock[], spaced: readonly string[]): readonly OriginalBlock[] {
  if (spaced.length !== blocks.length) return blocks;
  return blocks.map((block, at) => (block.status === 'article' ? block : { ...block, text: spaced[at] ?? block.text }));
}

/** Passages of plain text, whose removals name their lines. */
export function passagesOfText(text: string, removed: readonly Removal[]): readonly Passage[] {
  const byLine = new Map<number, Removal>();
  for (const removal of removed) for (const line of linesOf(removal)) byLine.set(line, removal);
  const blocks = text.split(/\r\n?|[\n\u0085\u2028\u2029\f\v]/).flatMap((raw, index): OriginalBlock[] => {
    const line = raw.trim();
    if (line === '') return [];
    const cut = byLine.get(index + 1);
    return [
      cut ? { text: line, status: 'removed', rule: cut.rule, reason: cut.reason } : { text: line, status: 'article' },
    ];
  });
  return joined(blocks);
}

function linesOf({ where }: Removal): number[] {
  const [first = 0, last = first] = (where.match(/\d+/g) ?? []).map(Number);
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

const squashed = (text: string): string => text.replace(/\s+/g, '');

/**
 * Assigns blocks to the cut whose text they are word for word; a block that only resembles a cut found elsewhere is
 * outside.
 */
function withWholeCuts(
  blocks: readonly OriginalBlock[],
  removed: readonly Removal[],
  body: ReadonlySet<string>,
): readonly OriginalBlock[] {
  const texts = blocks.map(({ text }) => squashed(text));
  const cutBy = new Map<number, Removal>();
  const found = new Set<string>();
  for (const removal of removed) {
    const run = runOf(removal, { blocks, texts, body }, cutBy);
    for (const at of run) cutBy.set(at, removal);
    if (run.length > 0) found.add(`${removal.rule} ${removal.reason}`);
  }
  return blocks.map((block, at): OriginalBlock => {
    const { text, status, rule, reason } = block;
    const cut = cutBy.get(at);
    if (cut) return { text, status: 'removed', rule: cut.rule, reason: cut.reason };
    return status === 'removed' && found.has(`${rule} ${reason}`) ? { text, status: 'outside' } : block;
  });
}

interface Original {
  readonly blocks: readonly OriginalBlock[];
  /** The text of each block without white space. */
  readonly texts: readonly string[];
  /** Blocks of the cleaned text, without white space. */
  readonly body: ReadonlySet<string>;
}

/**
 * Indexes of the blocks that together are the cut's text. A kept block counts only if another one has the same text, or
 * if it was kept only as headline or standfirst and is no longer in the text.
 */
function runOf(
  { text, size }: Removal,
  { blocks, texts, body }: Original,
  taken: ReadonlyMap<number, Removal>,
): readonly number[] {
  const wanted = squashed(text.replace(/…$/, ''));
  const isWhole = size <= text.length;
  const starts = texts.flatMap((one, at) => {
    const isStart = one !== '' && !taken.has(at) && (wanted.startsWith(one) || (!isWhole && one.startsWith(wanted)));
    return isStart ? [at] : [];
  });
  const free = starts.filter((at) => blocks[at]?.status !== 'article');
  const again = starts.length > 1 ? starts.slice(1).reverse() : [];
  const moved = starts.filter((at) => !body.has(texts[at] ?? ''));
  for (const start of [...free, ...again, ...moved]) {
    const matched = endOfMatch(texts, start, wanted, isWhole);
    const end = isWhole || matched === 0 ? matched : endOfCut(blocks, start, matched, size);
    if (end > start) return Array.from({ length: end - start }, (_, step) => start + step);
  }
  return [];
}

/** Index after the blocks from `start` on that are `wanted`; 0 if they differ. The last may be longer unless `isWhole`. */
function endOfMatch(texts: readonly string[], start: number, wanted: string, isWhole: boolean): number {
  let matched = 0;
  let at = start;
  for (; at < texts.length && matched < wanted.length; at += 1) {
    const one = texts[at] ?? '';
    const rest = wanted.slice(matched, matched + one.length);
    if (isWhole ? one !== rest : !one.startsWith(rest)) return 0;
    matched += one.length;
  }
  return matched < wanted.length ? 0 : at;
}

/** Index after the blocks of a cut of `size` characters, of which those from `start` to `end` are known. */
function endOfCut(blocks: readonly OriginalBlock[], start: number, end: number, size: number): number {
  let chars = blocks.slice(start, end).reduce((sum, { text }) => sum + text.length + 1, -1);
  let at = end;
  for (; at < blocks.length && blocks[at]?.status !== 'article'; at += 1) {
    chars += (blocks[at]?.text.length ?? 0) + 1;
    if (chars > size) break;
  }
  return at;
}

function joined(blocks: readonly OriginalBlock[]): readonly Passage[] {
  const passages: (Passage & { readonly blocks: string[] })[] = [];
  for (const { text, status, rule, reason } of blocks) {
    const last = passages.at(-1);
    if (last && last.status === status && last.rule === rule && last.reason === reason) last.blocks.push(text);
    else passages.push({ status, blocks: [text], ...(rule && { rule }), ...(reason && { reason }) });
  }
  return passages;
}
