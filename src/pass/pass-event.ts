/** The progress events of a pass and its report: the terminal draws a progress bar from them, the daemon writes log lines. */

/** A step that is done. `done` of `total` counts feeds for `polled` and articles for `read`. */
export type PassEvent =
  | {
      readonly kind: 'polled';
      readonly feedId: string;
      readonly outcome: 'fetched' | 'not-modified' | 'gone' | 'failed';
      /** In plain words: "3 new, 1 changed", "HTTP 403, Cloudflare challenge". */
      readonly message: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'read';
      readonly entryId: string;
      readonly from: string;
      /** Ids of the cleaning rules that removed something, one per removal. */
      readonly cuts: readonly string[];
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'placed'; readonly entryId: string; readonly storyId: string; readonly signal?: string }
  | { readonly kind: 'published'; readonly files: number; readonly changed: number };

/** What a pass did, in numbers; `winnow run --json` prints it. */
export interface PassReport {
  readonly feeds: {
    readonly due: number;
    readonly fetched: number;
    readonly notModified: number;
    readonly failed: number;
  };
  readonly entries: { readonly new: number; readonly changed: number };
  /** `waiting`: entries with an open job, due now or later, as `winnow status` counts them. */
  readonly articles: { readonly read: number; readonly pages: number; readonly waiting: number };
  readonly stories: { readonly new: number; readonly joined: number };
  readonly files: { readonly written: number; readonly removed: number };
  readonly milliseconds: number;
}
