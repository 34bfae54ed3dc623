/** Why: an edited headline shares words with the old one, another article's does not. */

/** Jaccard index of the two texts' word sets, 0 to 1; 0 when either has none. */
export function wordOverlap(a: string, b: string): number {
  const one = wordSet(a);
  const other = wordSet(b);
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (one.size + other.size - common);
}

/** Words in lower case; where a script has no spaces (CJK), its characters. */
function wordSet(text: string): Set<string> {
  return new Set(
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ??
      [],
  );
}
