/** Every output format: the documents of the table and the page. */
import type { Format } from './format.ts';
import { html } from './html.ts';
import { documents } from './table.ts';

/** All formats, the page last. The pages link to the documents, so they import the table and not this file. */
export const formats: readonly Format[] = [...documents, html];

export type { Format, HeaderLink, RenderedFile } from './format.ts';
export { documents, feedFormats } from './table.ts';
