/** How many of a file's exported declarations have a doc comment. */
import type { Comment, Program } from 'oxc-parser';
import type { Node } from './functions.ts';

export interface Documented {
  readonly exported: number;
  readonly documented: number;
  /** Names of those without a doc comment. */
  readonly bare: readonly string[];
}

const DECLARED = new Set(['ExportNamedDeclaration', 'ExportDefaultDeclaration']);

function nameOf(declaration: Node): string {
  const first = (declaration.declarations as readonly Node[] | undefined)?.[0] ?? declaration;
  return (first.id as { name?: string } | undefined)?.name ?? 'default';
}

/** A doc comment belongs to a statement when only white space is between them. */
function hasDocComment(node: Node, text: string, comments: readonly Comment[]): boolean {
  const before = comments.findLast((comment) => comment.end <= node.start);
  if (before === undefined || before.type !== 'Block' || !before.value.startsWith('*')) return false;
  return /^\s*$/.test(text.slice(before.end, node.start));
}

/** Re-exports and overloads after the first count once, with the declaration that they repeat. */
export function documentedExports(program: Program, text: string, comments: readonly Comment[]): Documented {
  const seen = new Map<string, boolean>();
  for (const node of program.body as unknown as readonly Node[]) {
    const declaration = node.declaration as Node | null | undefined;
    if (!DECLARED.has(node.type) || declaration === null || declaration === undefined) continue;
    const name = nameOf(declaration);
    seen.set(name, (seen.get(name) ?? false) || hasDocComment(node, text, comments));
  }
  const bare = [...seen].filter(([, isDocumented]) => !isDocumented).map(([name]) => name);
  return { exported: seen.size, documented: seen.size - bare.length, bare };
}
