/** Takes what stands between the headline and the text: the standfirst, and other paragraphs for the text. */
import type { Document, Element } from 'domhandler';
import { takeParagraphsAbove } from './around-body.ts';
import type { Content } from './content.ts';
import { findStandfirst } from './standfirst.ts';

/** What a page says of itself. */
interface Facts {
  readonly description?: string | undefined;
  readonly titles: readonly string[];
}

/** The standfirst, if there is one; other paragraphs above `content` are moved into it. */
export function takeLead(document: Document, content: Content, { description, titles }: Facts): Element | undefined {
  const standfirst = findStandfirst(document, content, description, titles);
  takeParagraphsAbove(content.element, content.measures, standfirst);
  return standfirst;
}
