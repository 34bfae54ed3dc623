/** Finds secrets in the configuration file when other users can read it. */

import { isReference } from './env.ts';
import { nodeAt } from './locate.ts';
import { type Document, isMap, isScalar, type Node } from './yaml.ts';

/** Mode bits that let users other than the owner read a file. */
const READABLE_BY_OTHERS = 0o044;

/** The first secret in `document` itself, if `mode` lets others read the file; else undefined. */
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

/** A header value, or a URL with a password, that is not a reference. */
function literalSecret(document: Document, index: number): Node | undefined {
  const headers = nodeAt(document, ['feeds', index, 'headers']);
  if (isMap(headers) && headers !== nodeAt(document, ['feeds', index])) {
    const value = headers.items.map((pair) => pair.value).find((node) => isScalar(node) && !isReference(node));
    if (isScalar(value)) return value;
  }
  const url = nodeAt(document, ['feeds', index, 'url']);
  return isScalar(url) && !isReference(url) && /\/\/[^/?#]*@/.test(String(url.value)) ? url : undefined;
}
