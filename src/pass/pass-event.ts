/** Why: what a pass tells while it runs, as values: the terminal draws a bar of them, the daemon writes log lines. */

export type PassEvent =
  | {
      readonly kind: 'polled';
      readonly feedId: string;
      readonly outcome: 'fetched' | 'not-modified' | 'gone' | 'failed';
      /** One plain sentence: "3 new, 1 changed", "HTTP 403, Cloudflare challenge". */
      readonly words: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'read';
      readonly entryId: string;
      readonly from: string;
      /** Rules that cut something, once for each cut. */
      readonly cuts: readonly string[];
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'placed'; readonly entryId: string; readonly storyId: string; readonly signal?: string }
  | { readonly kind: 'published'; readonly files: number; readonly changed: number };

/** What a pass did, in numbers; `run --json` prints it. */
export interface PassReport {
  readonly feeds: {
    readonly due: number;
    readonly fetched: number;
    readonly notModified: number;
    readonly failed: number;
  };
  readonly entries: { readonly new: number; readonly changed: number };
  /** `waiting`: entries with work still to be done, now or later, as `winnow status` counts them. */
  readonly articles: { readonly read: number; readonly pages: number; readonly waiting: number };
  readonly stories: { readonly new: number; readonly joined: number };
  readonly files: { readonly written: number; readonly removed: number };
  readonly milliseconds: number;
}
