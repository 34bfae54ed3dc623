/** Why: every output format is one row of a table, so publishing, tests and autodiscovery are loops over it. */

import type { PublishedFeed } from '../model/published-feed.ts';
import type { Instant } from '../model/time.ts';

/** One way to write an output. `render` is pure: the same record gives the same text on any machine. */
export interface Format {
  readonly id: 'atom' | 'rss' | 'json' | 'opml' | 'html';
  /** Without the dot. */
  readonly extension: string;
  /** File name in the folder of the output. */
  readonly fileName: string;
  readonly contentType: string;
  /** Whether it is a feed that readers subscribe to (and that has archives and hubs). */
  readonly isFeed: boolean;
  render(feed: PublishedFeed): string;
}

/** A link for the HTTP `Link` header (RFC 8288). */
export interface HeaderLink {
  readonly rel: string;
  readonly href: string;
}

/** A file of the public folder, ready to be written. */
export interface RenderedFile {
  /** Relative to the public folder, with `/`. */
  readonly path: string;
  readonly body: string;
  readonly contentType: string;
  /** When its content last changed, never when it was rendered. */
  readonly lastModified: Instant;
  /** Seconds for which a reader need not ask again: the time until it may be rendered anew. */
  readonly maxAgeSeconds: number;
  /** Written once, never again (archives). */
  readonly immutable?: boolean;
  readonly links?: readonly HeaderLink[];
}

/** A content type without its parameters. */
export function mediaType(typed: Pick<Format, 'contentType'>): string {
  return typed.contentType.replace(/;.*/, '');
}
