/** feed2imap, a program in Ruby that files items as mails: here in folders on disk. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client, ShownItem } from './client.ts';
import { header } from './mail.ts';

/** Mails of a folder; one that was filed again after a change has replaced the first. */
async function mailsOf(folder: string): Promise<readonly ShownItem[]> {
  const folders = ['new', 'cur'].map((name) => join(folder, name));
  const files = await Promise.all(
    folders.map(async (one) => (await readdir(one).catch(() => [])).map((name) => join(one, name))),
  );
  const mails = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  return mails.map((mail) => {
    const link = /^Item:.*\n<(.*)>$/m.exec(mail)?.[1] ?? '';
    return { id: header(mail, 'Message-Id'), title: header(mail, 'Subject'), link };
  });
}

export const feed2imap: Client = {
  name: 'feed2imap',
  debian: 'feed2imap',
  needs: '/usr/bin/feed2imap',
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const { home } = workspace;
    const config = join(home, 'feed2imaprc');
    const feeds = subscriptions.map(
      ({ key, url }) => `  - name: ${key}\n    url: ${url}\n    target: maildir://${join(home, key)}\n`,
    );
    await writeFile(config, `feeds:\n${feeds.join('')}`);
    return {
      read: async () => {
        await workspace.run('/usr/bin/feed2imap', ['-f', config]);
        return new Map(
          await Promise.all(subscriptions.map(async ({ key }) => [key, await mailsOf(join(home, key))] as const)),
        );
      },
    };
  },
};
