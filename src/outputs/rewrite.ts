/** Compiles the replacements of a rule. They run on untrusted text, so expressions use RE2, which is linear. */
import { RE2JS } from 're2js';
import type { Replacement } from '../config/rules.ts';
import { isEdge } from './phrase.ts';

/** A text with the replacements made. */
export type Rewriter = (text: string) => string;

/** A compiled replacement, or why it is invalid, as a message without a full stop. */
export type CompiledReplacement = { readonly rewrite: Rewriter } | { readonly problem: string };

/**
 * `/expression/` is case-insensitive RE2 syntax; its replacement names groups as `$1` or `$<name>`, and `$$` is a dollar sign. Anything else is a phrase
 * of whole words in any case, and its replacement is plain text.
 */
export function compileReplacement({ find, with: replacement }: Replacement): CompiledReplacement {
  const expression = /^\/(.+)\/i?$/s.exec(find.trim())?.[1];
  if (expression === undefined) return phraseReplacement(find, replacement);
  try {
    const pattern = RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
    const problem = groupProblem(replacement, pattern.groupCount(), Object.keys(pattern.namedGroups()));
    return problem === undefined ? { rewrite: (text) => pattern.matcher(text).replaceAll(replacement) } : { problem };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `/${expression}/ is not a valid RE2 expression: ${reason}` };
  }
}

function groupProblem(replacement: string, groups: number, names: readonly string[]): string | undefined {
  for (const [, digits, name] of replacement.replaceAll('$$', '').matchAll(/\$(?:([1-9])|<([^>]*)>)/g)) {
    const isKnown = digits === undefined ? names.includes(name ?? '') : Number(digits) <= groups;
    if (!isKnown) return `the expression has no group "${digits ?? name}"`;
  }
  return undefined;
}

function phraseReplacement(phrase: string, replacement: string): CompiledReplacement {
  const trimmed = phrase.trim();
  if (trimmed === '') return { problem: 'a phrase is empty' };
  const pattern = RE2JS.compile(RE2JS.quote(trimmed), RE2JS.CASE_INSENSITIVE);
  return {
    rewrite: (text) => {
      const matcher = pattern.matcher(text);
      const parts: string[] = [];
      let at = 0;
      while (matcher.find()) {
        if (!isEdge(text, matcher.start()) || !isEdge(text, matcher.end())) continue;
        parts.push(text.slice(at, matcher.start()), replacement);
        at = matcher.end();
      }
      return at === 0 ? text : [...parts, text.slice(at)].join('');
    },
  };
}
