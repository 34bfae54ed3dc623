/** Word overlap of two texts: an edited headline shares words with the old one, another article's does not. */

/** Jaccard index of the two texts' word sets, 0 to 1; 0 when either has none. */
export function wordOverlap(a: string, b: string): number {
  const words = wordSet(a);
  const other = wordSet(b);
  if (words.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of words) if (other.has(word)) common++;
  return common / (words.size + other.size - common);
}

/** Words in lower case; in scripts without spaces (CJK) single characters. */
function wordSet(text: string): Set<string> {
  return new Set(
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ??
      [],
  );
}
