/** The axes of XPath 1.0 (section 2.2), in the order in which positions are counted. */
import { type AnyNode, isComment, isTag, isText } from 'domhandler';
import type { Axis, NodeTest } from './expression.ts';
import { type Budget, isAttribute, type XNode } from './values.ts';

/** Axes in reverse document order. */
export const REVERSE: ReadonlySet<Axis> = new Set(['ancestor', 'ancestor-or-self', 'preceding', 'preceding-sibling']);

/** The nodes on `axis` from `node` that pass `test`, nearest first. Every visited node costs a step. */
export function nodesOn(axis: Axis, node: XNode, test: NodeTest, budget: Budget): XNode[] {
  const found: XNode[] = [];
  const take = (one: XNode): void => {
    budget.spend(1);
    if (passes(one, test, axis)) found.push(one);
  };
  walks.get(axis)?.(node, take);
  return found;
}

type NodeType = Extract<NodeTest, { kind: 'type' }>['type'];

const hasType: Readonly<Record<NodeType, (node: XNode) => boolean>> = {
  node: () => true,
  text: (node) => !isAttribute(node) && isText(node),
  comment: (node) => !isAttribute(node) && isComment(node),
  // HTML has none.
  'processing-instruction': () => false,
};

function passes(node: XNode, test: NodeTest, axis: Axis): boolean {
  if (test.kind === 'type') return hasType[test.type](node);
  const isPrincipal = axis === 'attribute' ? isAttribute(node) : !isAttribute(node) && isTag(node);
  return isPrincipal && (test.kind === 'any' || ('name' in node && node.name === test.name));
}

type Take = (node: XNode) => void;

function childrenOf(node: XNode): readonly AnyNode[] {
  return !isAttribute(node) && 'children' in node ? node.children.filter((child) => child.type !== 'directive') : [];
}

function descend(node: XNode, take: Take): void {
  for (const child of childrenOf(node)) {
    take(child);
    descend(child, take);
  }
}

function ascend(node: XNode, take: Take): void {
  for (let at: XNode | null = node.parent; at; at = at.parent) take(at);
}

function siblings(node: XNode, to: 'next' | 'prev', take: Take): void {
  if (isAttribute(node)) return;
  for (let at: AnyNode | null = node[to]; at; at = at[to]) take(at);
}

/** In reverse document order. */
function descendBackwards(node: XNode, take: Take): void {
  for (const child of childrenOf(node).toReversed()) {
    descendBackwards(child, take);
    take(child);
  }
}

const walks: ReadonlyMap<Axis, (node: XNode, take: Take) => void> = new Map<Axis, (node: XNode, take: Take) => void>([
  ['self', (node, take) => take(node)],
  ['child', (node, take) => childrenOf(node).forEach(take)],
  ['descendant', descend],
  [
    'descendant-or-self',
    (node, take) => {
      take(node);
      descend(node, take);
    },
  ],
  [
    'parent',
    (node, take) => {
      if (node.parent) take(node.parent);
    },
  ],
  ['ancestor', ascend],
  [
    'ancestor-or-self',
    (node, take) => {
      take(node);
      ascend(node, take);
    },
  ],
  ['following-sibling', (node, take) => siblings(node, 'next', take)],
  ['preceding-sibling', (node, take) => siblings(node, 'prev', take)],
  [
    'following',
    (node, take) => {
      for (let at: XNode | null = node; at; at = at.parent) {
        siblings(at, 'next', (one) => {
          take(one);
          descend(one, take);
        });
      }
    },
  ],
  [
    'preceding',
    (node, take) => {
      for (let at: XNode | null = node; at; at = at.parent) {
        siblings(at, 'prev', (one) => {
          descendBackwards(one, take);
          take(one);
        });
      }
    },
  ],
  [
    'attribute',
    (node, take) => {
      if (isAttribute(node) || !isTag(node)) return;
      for (const [name, value] of Object.entries(node.attribs)) take({ type: 'attribute', name, value, parent: node });
    },
  ],
]);
