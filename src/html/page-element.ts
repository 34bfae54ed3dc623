/**
 * The elements of a parsed page. Each has the same fields in the same order from the start: a field that is added later makes
 * a second kind of object, and all code that reads elements slower.
 */
import { Element } from 'domhandler';

/** An element with room for what is read from it again and again. */
export class PageElement extends Element {
  /** The cache of `namesOf`. */
  names: string | undefined = undefined;
}
