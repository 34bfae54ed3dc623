/** The table of output formats: one row publishes a format for every output, links it from the pages and serves it. */
import { atom } from './atom.ts';
import type { Format } from './format.ts';
import { jsonFeed } from './json-feed.ts';
import { opml } from './opml.ts';
import { rss } from './rss.ts';

/**
 * The documents of an output besides its pages, in order of preference for readers: Atom carries most, then RSS, then
 * JSON. To add a format, write its file and add it here; nothing else needs an edit.
 */
export const documents: readonly Format[] = [atom, rss, jsonFeed, opml];

/** The documents that readers subscribe to. */
export const feedFormats: readonly Format[] = documents.filter((format) => format.isFeed);
