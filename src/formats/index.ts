/** Why: the table of output formats; adding a row publishes it for every output, and the shared test suite covers it. */
import { atom } from './atom.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { jsonFeed } from './json-feed.ts';
import { opml } from './opml.ts';
import { rss } from './rss.ts';

/** Order = order of preference for readers: Atom carries most, then RSS, then JSON; the page and the list of sources last. */
export const formats: readonly Format[] = [atom, rss, jsonFeed, html, opml];

export type { Format, HeaderLink, RenderedFile } from './format.ts';
