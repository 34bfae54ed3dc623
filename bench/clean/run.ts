/** Runs one system over both sets and collects the figures for tables, floors and worst pages. */
import type { BodyCase, SnippetCase } from './data.ts';
import { type Forbidden, forbiddenOf, type Leaks, leaksOf } from './leaks.ts';
import { outputOf, type System } from './peers.ts';
import { type BodyPage, type BodyScore, scoreBodies, scorePage } from './shingles.ts';
import { compareSnippets, type SnippetPage, type SnippetScore, scoreSnippets } from './snippets.ts';

/** The result for one page of the article-body set. */
export interface BodyResult extends BodyPage {
  readonly page: BodyCase;
  readonly output: string;
  readonly leaks: Leaks;
}

/** The result for one page of the snippet set. */
export interface SnippetResult extends SnippetPage {
  readonly page: SnippetCase;
  readonly output: string;
  readonly leaks: Leaks;
}

interface LeakCounts {
  readonly reply: number;
  readonly comments: number;
  readonly headline: number;
}

/** All results of one system. */
export interface SystemResult {
  readonly name: string;
  readonly bodies: readonly BodyResult[];
  readonly snippets: readonly SnippetResult[];
  readonly body: BodyScore;
  readonly snippet: SnippetScore;
  readonly leaks: LeakCounts;
}

/** Runs `system` over both sets. The article-body set gets the body alone, the snippet set standfirst and body. */
export async function runSystem(
  system: System,
  bodyCases: readonly BodyCase[],
  snippetCases: readonly SnippetCase[],
  forbidden: ReadonlyMap<string, Forbidden>,
): Promise<SystemResult> {
  const bodies: BodyResult[] = [];
  for (const page of bodyCases) {
    const { body } = await outputOf(system, page.html, page.url);
    bodies.push({ page, output: body, ...scorePage(page.truth, body), leaks: leaks(body, page, forbidden) });
  }
  const snippets: SnippetResult[] = [];
  for (const page of snippetCases) {
    const { whole } = await outputOf(system, page.html, page.url);
    snippets.push({
      page,
      output: whole,
      ...compareSnippets(page.wanted, page.unwanted, whole),
      leaks: leaks(whole, page, forbidden),
    });
  }
  return {
    name: system.name,
    bodies,
    snippets,
    body: scoreBodies(bodies),
    snippet: scoreSnippets(snippets),
    leaks: countLeaks([...bodies, ...snippets].map((result) => result.leaks)),
  };
}

/** The texts that each page must not leak, read once for all systems. */
export function forbiddenOfAll(
  pages: readonly { readonly id: string; readonly html: string }[],
): Map<string, Forbidden> {
  return new Map(pages.map(({ id, html }) => [id, forbiddenOf(html)]));
}

function leaks(output: string, page: { readonly id: string }, forbidden: ReadonlyMap<string, Forbidden>): Leaks {
  return leaksOf(output, forbidden.get(page.id) ?? { reply: [], comments: [], headlines: [] });
}

function countLeaks(all: readonly Leaks[]): LeakCounts {
  const count = (kind: keyof Leaks): number => all.filter((one) => one[kind]).length;
  return { reply: count('reply'), comments: count('comments'), headline: count('headline') };
}
