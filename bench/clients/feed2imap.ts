/** feed2imap, a program in Ruby that files items as mails on an IMAP server: here on Dovecot, on loopback. */
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ShownItem } from './client.ts';
import { header } from './mail.ts';
import type { Workspace } from './workspace.ts';

/** Dovecot gives no mail to root: run by root, it serves as `nobody`. */
const NOBODY = 65_534;
const DOVECOT = '/usr/sbin/dovecot';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** A server on which every user has the folders below `mail` of the workspace, with any password. */
async function startDovecot(workspace: Workspace): Promise<number> {
  if (!existsSync(DOVECOT)) throw new Error("Debian's dovecot-imapd is not installed");
  const { home } = workspace;
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const [uid, gid] = isRoot ? [NOBODY, NOBODY] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const mail = join(home, 'mail');
  await mkdir(mail);
  if (isRoot) await Promise.all([chown(mail, uid, gid), chmod(home, 0o755), chmod(dirname(home), 0o755)]);
  const user = isRoot ? 'root' : `${uid}`;
  const settings = [
    ...[
      `base_dir = ${home}/run`,
      `log_path = ${home}/dovecot.log`,
      'protocols = imap',
      'listen = 127.0.0.1',
      'ssl = no',
    ],
    ...[
      'disable_plaintext_auth = no',
      `default_internal_user = ${user}`,
      `default_internal_group = ${isRoot ? 'root' : gid}`,
    ],
    ...[`default_login_user = ${isRoot ? 'nobody' : user}`, `mail_location = maildir:${mail}`],
    'passdb {\n driver = static\n args = nopassword=y\n}',
    `userdb {\n driver = static\n args = uid=${uid} gid=${gid} home=${mail}\n}`,
    `service imap-login {\n chroot =\n inet_listener imap {\n  port = ${port}\n }\n inet_listener imaps {\n  port = 0\n }\n}`,
    'service anvil {\n chroot =\n}',
  ];
  await writeFile(join(home, 'dovecot.conf'), `${settings.join('\n')}\n`);
  workspace.spawn(DOVECOT, ['-F', '-c', join(home, 'dovecot.conf')]);
  for (let isUp = false; !isUp; await pause(100)) {
    const socket = connect(port, '127.0.0.1');
    isUp = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
  }
  return port;
}

/** The mails of a folder that are not marked as deleted. */
async function mailsOf(folder: string): Promise<readonly ShownItem[]> {
  const lists = ['new', 'cur'].map(async (name) => {
    const files = await readdir(join(folder, name)).catch(() => []);
    return files.filter((file) => !/,[A-S]*T/.test(file)).map((file) => join(folder, name, file));
  });
  const files = (await Promise.all(lists)).flat();
  const mails = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return mails.map((mail) => {
    const link = /^Item:.*\r?\n<(.*)>/m.exec(mail)?.[1] ?? '';
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
    const port = await startDovecot(workspace);
    const config = join(home, 'feed2imaprc');
    const feeds = subscriptions.map(
      ({ key, url }) => `  - name: ${key}\n    url: ${url}\n    target: imap://reader:any@127.0.0.1:${port}/${key}\n`,
    );
    await writeFile(config, `feeds:\n${feeds.join('')}`);
    return {
      read: async () => {
        await workspace.run('/usr/bin/feed2imap', ['-f', config]);
        const lists = subscriptions.map(
          async ({ key }) => [key, await mailsOf(join(home, 'mail', `.${key}`))] as const,
        );
        return new Map(await Promise.all(lists));
      },
    };
  },
};
