/** Why: the parts of an XPath 1.0 expression (W3C, 1999), the language of the public collection of site rules. */

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

export type NodeTest =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'type'; readonly type: 'node' | 'text' | 'comment' | 'processing-instruction' };

export interface Step {
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly Expression[];
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | 'div' | 'mod';

export type Expression =
  | { readonly kind: 'or' | 'and' | 'union'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negate'; readonly value: Expression }
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'filter'; readonly base: Expression; readonly predicates: readonly Expression[] }
  /** `start`: where the steps begin, the root of the tree, the context node, or what an expression gives. */
  | { readonly kind: 'path'; readonly start: 'root' | 'context' | Expression; readonly steps: readonly Step[] };

/** An expression that cannot be read: what is wrong, and at which character (from 0). */
export class XPathSyntaxError extends Error {
  override readonly name = 'XPathSyntaxError';
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}
