/** The shape of an output format and of the files it becomes; publishing, pages, server and tests loop over formats. */
import type { PublishedFeed } from '../model/published-feed.ts';
import type { Instant } from '../model/time.ts';
import type { RenderSteps } from './steps.ts';

/** One way to write an output. */
export interface Format {
  /** Short unique key, lower case: `atom`. */
  readonly id: string;
  /** Name that readers see where they subscribe: `JSON Feed`. */
  readonly name: string;
  /** Extension of the file and of its archives, without the dot; no two formats share one. */
  readonly extension: string;
  /** File name in the folder of the output; ends in `extension`. */
  readonly fileName: string;
  /** Media type with its parameters, as served. */
  readonly contentType: string;
  /** Whether readers subscribe to it; only feeds have archives, hubs and autodiscovery. */
  readonly isFeed: boolean;
  /**
   * What it lists. The items alone: a change of the sources does not change its bytes. The sources alone: nothing but them and
   * title and id of the output does. Default: both, so it is rendered again when either changes.
   */
  readonly lists?: 'items' | 'sources';
  /** Pure: the same record gives the same text on any machine. */
  render(feed: PublishedFeed): string;
  /** The same text in steps; default: all of it at once, which blocks the event loop for as long as a long document takes. */
  steps?(feed: PublishedFeed): RenderSteps;
}

/** A link for the HTTP `Link` header (RFC 8288). */
export interface HeaderLink {
  readonly rel: string;
  readonly href: string;
}

/** A file of the public folder, ready to be written. */
export interface SiteFile {
  /** Relative to the public folder, with `/`. */
  readonly path: string;
  /** Text, or the bytes of a picture. */
  readonly body: string | Uint8Array;
  readonly contentType: string;
  /** When its content last changed, not when it was rendered. */
  readonly lastModified: Instant;
  /** Freshness in seconds: the time until it may be rendered again. */
  readonly maxAgeSeconds: number;
  /** Written once and never again (archives). */
  readonly immutable?: boolean;
  /** For the `Link` header. */
  readonly links?: readonly HeaderLink[];
}

/** A document or page of the public folder. */
export interface RenderedFile extends SiteFile {
  readonly body: string;
}

/** A file that is rendered only where its bytes are needed. */
export interface FileSource extends Omit<RenderedFile, 'body'> {
  /** A hash of everything that the file is made of: while it is the same, so are the bytes. */
  readonly madeOf: string;
  /** Of the page of a story: the id of that story. The server can render it. */
  readonly storyId?: string;
  /** Pure. */
  steps(): RenderSteps;
}

/** A content type without its parameters. */
export function mediaType(typed: Pick<Format, 'contentType'>): string {
  return typed.contentType.replace(/;.*/, '');
}
