/** Describes elements as CSS selectors: by their names and their classes, and by those of what they are in. */
import type { Element } from 'domhandler';

/** A class that can be written as it is. */
const PLAIN = /^-?[A-Za-z_][\w-]*$/;
/** Names made by a build, which change with the next one: letters and digits without a word, or a hash after a word. */
const GENERATED =
  /^(?:css|sc|jsx|emotion)-|[-_][0-9a-z]*\d[0-9a-z]*[a-z][0-9a-z]{2,}$|^(?=.*\d)(?=.*[a-z])[A-Za-z0-9]{5,8}$|__[A-Za-z0-9_-]*\d[A-Za-z0-9_-]*$/;
/** Classes that say which item it is, not what: `post-1234`, `first`, `odd`. */
const OF_ONE = /\d|^(?:first|last|odd|even|active|current|sticky|featured|lead|big|small)$/;

/** Classes that are looked at. */
const MAX_CLASSES = 6;

function classesOf({ attribs }: Element): string[] {
  return (attribs.class ?? '')
    .split(/\s+/)
    .slice(0, MAX_CLASSES)
    .filter((name) => PLAIN.test(name) && !GENERATED.test(name) && !OF_ONE.test(name));
}

/** Selectors that may mean the element within its item, the least special first. */
export function describeElement(element: Element): readonly string[] {
  return [element.name, ...classesOf(element).map((name) => `${element.name}.${name}`)];
}

/** An element that is named by its id or a class: where a list is. */
function nameOf(element: Element): string | undefined {
  const { id } = element.attribs;
  if (id !== undefined && PLAIN.test(id) && !/\d/.test(id)) return `#${id}`;
  const [name] = classesOf(element);
  if (name !== undefined) return `${element.name}.${name}`;
  return /^(?:main|article|section)$/.test(element.name) ? element.name : undefined;
}

/** Elements around one that may name the place of a list. */
const MAX_AROUND = 4;

/** Selectors that may mean the items of a list of which `element` is one. */
export function describePlaces(element: Element): readonly string[] {
  const own = classesOf(element).map((name) => `${element.name}.${name}`);
  const around = namesAround(element);
  // Without a class of its own it is what it is in that says which list it is of.
  const within = around.flatMap(({ name, isParent }) => [
    ...(isParent ? [`${name} > ${element.name}`] : []),
    ...own.map((one) => `${name} ${one}`),
  ]);
  const { parent } = element;
  const nested =
    parent !== null && 'name' in parent
      ? around.filter(({ isParent }) => !isParent).map(({ name }) => `${name} ${parent.name} > ${element.name}`)
      : [];
  const bare = element.name === 'article' ? ['article'] : [];
  return [...new Set([...bare, ...own, ...within, ...nested])];
}

function namesAround(element: Element): readonly { readonly name: string; readonly isParent: boolean }[] {
  const found: { readonly name: string; readonly isParent: boolean }[] = [];
  let at = element.parent;
  for (let level = 0; at !== null && 'name' in at && level < MAX_AROUND; level++, at = at.parent) {
    const name = nameOf(at);
    if (name !== undefined) found.push({ name, isParent: level === 0 });
  }
  return found;
}
