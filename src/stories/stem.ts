/** Why: "wins" and "winning" must meet; a light suffix stripper does that without a dictionary and without joining strangers. */

const ASCII_WORD = /^[a-z]+$/;
const DOUBLED = /([bdgmnprt])\1$/;
/** Letters kept of a long word in scripts whose inflection is in the ending (Cyrillic, Greek, accented Latin). */
const PREFIX = 7;

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3).replace(DOUBLED, '$1');
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2).replace(DOUBLED, '$1');
  if (word.length > 5 && word.endsWith('ly')) return word.slice(0, -2);
  return word;
}

/** The stem of a folded word; words of three letters or fewer stay as they are. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  if (!ASCII_WORD.test(word)) return word.length > PREFIX ? word.slice(0, PREFIX) : word;
  const bare = withoutVerbEnding(withoutPlural(word));
  return bare.length > 4 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}
