/** elfeed, the feed reader of Emacs, which runs for as long as its session. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Client } from './client.ts';

/** Updates at each line of its input and prints all entries as one line. */
const ELFEED = `
(require 'package) (package-initialize) (require 'elfeed) (require 'json)
(setq elfeed-db-directory "db" elfeed-feeds (split-string (getenv "FEEDS")))
(setq inhibit-message t)
(while (ignore-errors (read-string ""))
  (elfeed-update)
  (let ((end (+ (float-time) 60)))
    (while (and (> (elfeed-queue-count-total) 0) (< (float-time) end)) (accept-process-output nil 0.05)))
  (let (all)
    (with-elfeed-db-visit (entry feed)
      (push (vector (cdr (elfeed-entry-id entry)) (elfeed-entry-title entry) (elfeed-entry-link entry)) all))
    (princ (concat "ENTRIES " (json-encode (vconcat all)) "\\n"))))
`;

export const elfeed: Client = {
  name: 'elfeed',
  debian: 'elpa-elfeed',
  needs: '/usr/share/emacs/site-lisp/elpa-src/elfeed-3.4.1/elfeed.el',
  sharesItems: true,
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const { home } = workspace;
    await writeFile(join(home, 'read.el'), ELFEED);
    const feeds = subscriptions.map(({ url }) => url).join(' ');
    const emacs = workspace.spawn('/usr/bin/emacs', ['--batch', '-l', 'read.el'], { FEEDS: feeds }, [
      'pipe',
      'pipe',
      'ignore',
    ]);
    const { stdin, stdout } = emacs;
    if (stdin === null || stdout === null) throw new Error('emacs has no pipes');
    const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    return {
      read: async () => {
        stdin.write('\n');
        for (;;) {
          const { value, done } = await lines.next();
          if (done === true) throw new Error('emacs ended');
          if (!value.includes('ENTRIES ')) continue;
          const rows = JSON.parse(value.slice(value.indexOf('ENTRIES ') + 8)) as string[][];
          const items = rows.map(([id = '', title = '', link = '']) => ({ id, title, link }));
          return new Map(subscriptions.map(({ key }) => [key, items] as const));
        }
      },
      close: () => workspace.stop(emacs),
    };
  },
};
