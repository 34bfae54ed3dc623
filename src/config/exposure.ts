/** Why: a secret written into the file itself is only as safe as the file's permissions. */
import { type Document, isMap, isScalar, type Node } from 'yaml';
import { isReference } from './env.ts';
import { nodeAt } from './locate.ts';

/** Bits of a file's mode that let others than its owner read it. */
const READABLE_BY_OTHERS = 0o044;

/** The first secret that stands in `document` itself while `mode` lets others read it; undefined when all is well. */
export function exposedSecret(document: Document, feeds: number, mode: number): Node | undefined {
  if ((mode & READABLE_BY_OTHERS) === 0) return undefined;
  const token = document.getIn(['server', 'token'], true);
  if (isScalar(token) && !isReference(token)) return token;
  for (let index = 0; index < feeds; index++) {
    const found = literalSecret(document, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A header's value, or an address with a password in it, that is not taken from outside. */
function literalSecret(document: Document, index: number): Node | undefined {
  const headers = nodeAt(document, ['feeds', index, 'headers']);
  if (isMap(headers) && headers !== nodeAt(document, ['feeds', index])) {
    const value = headers.items.map((pair) => pair.value).find((node) => isScalar(node) && !isReference(node));
    if (isScalar(value)) return value;
  }
  const url = nodeAt(document, ['feeds', index, 'url']);
  return isScalar(url) && !isReference(url) && /\/\/[^/?#]*@/.test(String(url.value)) ? url : undefined;
}
