/** The syntax tree of XPath 1.0 (W3C, 1999), the language of the public collection of site rules. */

/** An axis (section 2.2); `namespace` is not supported. */
export type Axis =
  | 'child'
  | 'descendant'
  | 'parent'
  | 'ancestor'
  | 'following-sibling'
  | 'preceding-sibling'
  | 'following'
  | 'preceding'
  | 'attribute'
  | 'self'
  | 'descendant-or-self'
  | 'ancestor-or-self';

/** A node test (section 2.3). */
export type NodeTest =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'type'; readonly type: 'node' | 'text' | 'comment' | 'processing-instruction' };

/** A location step (section 2.1). */
export interface Step {
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly Expression[];
}

/** Comparison operators. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
/** Arithmetic operators. */
export type Arithmetic = '+' | '-' | '*' | 'div' | 'mod';

/** An expression (section 3). */
export type Expression =
  | { readonly kind: 'or' | 'and' | 'union'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negate'; readonly value: Expression }
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'filter'; readonly base: Expression; readonly predicates: readonly Expression[] }
  /** `start`: where the steps start: the root of the tree, the context node, or the result of an expression. */
  | { readonly kind: 'path'; readonly start: 'root' | 'context' | Expression; readonly steps: readonly Step[] };

/** A syntax error, at the character `at` (from 0). */
export class XPathSyntaxError extends Error {
  override readonly name = 'XPathSyntaxError';
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}
