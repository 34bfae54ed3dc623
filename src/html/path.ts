/** Describes the place of an element in a page as a CSS-like path, for the trace of cuts. */
import { type Element, isTag } from 'domhandler';

/**
 * A CSS-like path of `element` from the nearest ancestor with an id, at most six steps: `#content > div.post >
 * p:nth-of-type(3)`.
 */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | undefined = element; at && steps.length < 6; ) {
    steps.unshift(stepOf(at));
    if (at.attribs.id) break;
    at = at.parent && isTag(at.parent) ? at.parent : undefined;
  }
  return steps.join(' > ');
}

/** With more siblings the position is left out: counting them for each cut would be quadratic. */
const MAX_SIBLINGS = 2_000;

function stepOf(element: Element): string {
  const { id, class: classes } = element.attribs;
  if (id) return `${element.name}#${firstWord(id)}`;
  if (classes?.trim()) return `${element.name}.${firstWord(classes)}`;
  const siblings = element.parent?.children ?? [];
  if (siblings.length > MAX_SIBLINGS) return element.name;
  let place = 1;
  let twins = 0;
  for (const sibling of siblings) {
    if (!isTag(sibling) || sibling.name !== element.name) continue;
    if (sibling === element) place = twins + 1;
    twins++;
  }
  return twins > 1 ? `${element.name}:nth-of-type(${place})` : element.name;
}

function firstWord(text: string): string {
  return (/\S+/.exec(text)?.[0] ?? '').slice(0, 60);
}
