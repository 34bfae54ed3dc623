/** Why: beside the article the operator sees the page it was made from: what was kept, what a rule cut, what was never taken. */
import type { Removal } from '../../model/article.ts';
import type { OriginalBlock } from './data.ts';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Blocks shorter than this are only counted as kept or cut when the whole text is the same: "Share" is in many a sentence. */
const TELLING = 12;
/** Characters of a removal that are kept with it (`Removal.text`). */
const KEPT_OF_REMOVAL = 500;

/**
 * What became of each block of the original page. `kept` are the blocks of the article, titles and captions included;
 * a removal is known by its first 500 characters.
 */
export function blockStatuses(
  original: readonly string[],
  kept: readonly string[],
  removed: readonly Removal[],
): readonly OriginalBlock[] {
  const keptBlocks = new Set(kept.map(fold));
  const keptText = [...keptBlocks].join('\n');
  const cuts = removed.map((removal) => ({ removal, text: fold(removal.text) }));
  // A short text such as a label may stand on the page more often than it was cut: each cut explains one of them.
  const spent = new Set<Removal>();
  return original.map((block): OriginalBlock => {
    const text = fold(block);
    const cut = cuts.find((one) => isCutBy(text, one.text) && (text.length >= TELLING * 2 || !spent.has(one.removal)));
    if (cut !== undefined && cut.text === text) spent.add(cut.removal);
    if (keptBlocks.has(text)) return { text, fate: 'kept' };
    if (cut !== undefined) return { text, fate: 'cut', rule: cut.removal.rule, reason: cut.removal.reason };
    if (text.length >= TELLING && keptText.includes(text)) return { text, fate: 'kept' };
    return { text, fate: 'outside' };
  });
}

function isCutBy(block: string, removal: string): boolean {
  if (block === removal) return true;
  if (block.length < TELLING) return false;
  return (
    removal.includes(block) || (removal.length >= KEPT_OF_REMOVAL - 1 && block.startsWith(removal.replace(/…$/, '')))
  );
}
