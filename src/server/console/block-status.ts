/**
 * Tells for each block of the original page whether it is in the article, was removed by a rule, or is outside, by its
 * text alone: for articles that today's rules would clean in another way.
 */
import type { Removal } from '../../model/article.ts';
import type { TracedBlock } from '../../model/trace.ts';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Shorter blocks must match as a whole: a sentence of the article may contain "Share". */
const MIN_PARTIAL_MATCH = 12;
/** Characters of the removed text that `Removal.text` stores. */
const REMOVAL_TEXT_CHARACTERS = 500;

/**
 * The status of each block of the original page. `article` has the blocks of the article, including titles and captions.
 * A removal stores only the first 500 characters of its text.
 */
export function blockStatuses(
  original: readonly string[],
  article: readonly string[],
  removed: readonly Removal[],
): readonly TracedBlock[] {
  const articleBlocks = new Set(article.map(fold));
  const articleText = [...articleBlocks].join('\n');
  const removals = removed.map((removal) => ({ removal, text: fold(removal.text) }));
  // A short text such as a label may be on the page more often than it was removed: each removal explains one occurrence.
  const used = new Set<Removal>();
  return original.map((block): TracedBlock => {
    const text = fold(block);
    const match = removals.find(
      (candidate) =>
        isRemovedBy(text, candidate.text) && (text.length >= MIN_PARTIAL_MATCH * 2 || !used.has(candidate.removal)),
    );
    if (match !== undefined && match.text === text) used.add(match.removal);
    if (articleBlocks.has(text)) return { text, status: 'article' };
    if (match !== undefined) return { text, status: 'removed', rule: match.removal.rule, reason: match.removal.reason };
    if (text.length >= MIN_PARTIAL_MATCH && articleText.includes(text)) return { text, status: 'article' };
    return { text, status: 'outside' };
  });
}

function isRemovedBy(block: string, removal: string): boolean {
  if (block === removal) return true;
  if (block.length < MIN_PARTIAL_MATCH) return false;
  return (
    removal.includes(block) ||
    (removal.length >= REMOVAL_TEXT_CHARACTERS - 1 && block.startsWith(removal.replace(/…$/, '')))
  );
}
