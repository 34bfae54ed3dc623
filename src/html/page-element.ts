/**
 * The elements of a parsed page. Each has the same fields in the same order from the start: a field that is added later makes
 * a second kind of object, and all code that reads elements slower.
 */
import { Document, Element } from 'domhandler';
import type { Names } from './name-pattern.ts';

/** An element with room for what is read from it again and again. */
export class PageElement extends Element {
  /** The cache of `namesOf`. */
  names: Names | undefined = undefined;
}

/** A parsed page, with the elements of one name that most pages do not have: looking for them would be a walk each time. */
export class PageDocument extends Document {
  /** Every `template`, in document order; those that were removed since are still in it. */
  readonly templates: Element[] = [];
}

/** The `template` elements of `document`; undefined if it is not from a parsed page. */
export function templatesOf(document: Document): readonly Element[] | undefined {
  return document instanceof PageDocument ? document.templates : undefined;
}
