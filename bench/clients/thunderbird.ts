/** Thunderbird, which files items as mails. It runs for as long as its session and is told to get new messages for each read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byKey, type Client } from './client.ts';
import { header } from './mail.ts';
import { connectMarionette } from './marionette.ts';

const PREFERENCES = {
  'marionette.port': 0,
  'app.update.enabled': false,
  'mail.provider.suppress_dialog_on_startup': true,
  'mailnews.start_page.enabled': false,
  'toolkit.telemetry.enabled': false,
};

const FEEDS = `
  const { FeedUtils } = ChromeUtils.importESModule('resource:///modules/FeedUtils.sys.mjs');
  const idle = async () => {
    const { progressNotifier } = FeedUtils;
    for (let times = 0; times < 4; times += progressNotifier.mNumPendingFeedDownloads > 0 ? -times : 1)
      await new Promise((resolve) => setTimeout(resolve, 250));
  };`;

/** Subscribes in an account of its own, named by the key: an account has each item once, in the feed that brought it first. */
const SUBSCRIBE = `${FEEDS}
  const [key, url] = args;
  FeedUtils.subscribeToFeed(url, FeedUtils.createRssAccount(key).incomingServer.rootFolder);
  await idle();
  return '';`;

/** Gets the new messages of all accounts, as the button does. */
const GET_MESSAGES = `${FEEDS}
  for (const folder of FeedUtils.getAllRssServerRootFolders()) {
    await FeedUtils.downloadFeed(folder, null, false, null);
    await idle();
  }
  return '';`;

/** Lists the account's name and the source of every message. */
const LIST = `${FEEDS}
  const { NetUtil } = ChromeUtils.importESModule('resource://gre/modules/NetUtil.sys.mjs');
  const mails = [];
  for (const root of FeedUtils.getAllRssServerRootFolders())
    for (const folder of root.descendants)
      for (const mail of folder.messages) {
        const stream = folder.getMsgInputStream(mail, {});
        mails.push([root.server.prettyName, NetUtil.readInputStreamToString(stream, stream.available(), { charset: 'UTF-8' })]);
        stream.close();
      }
  return JSON.stringify(mails);`;

export const thunderbird: Client = {
  name: 'Thunderbird',
  debian: 'thunderbird',
  needs: '/usr/bin/thunderbird',
  formats: ['atom', 'rss'],
  start: async (workspace, subscriptions) => {
    const profile = join(workspace.home, 'profile');
    await mkdir(profile, { recursive: true });
    const preferences = Object.entries(PREFERENCES).map((pair) => `user_pref(${JSON.stringify(pair).slice(1, -1)});\n`);
    await writeFile(join(profile, 'user.js'), preferences.join(''));
    const options = ['--marionette', '--remote-allow-system-access', '--profile', profile];
    const env = { DISPLAY: process.env.DISPLAY ?? '', XDG_RUNTIME_DIR: workspace.home };
    const child = workspace.spawn('dbus-run-session', ['--', '/usr/bin/thunderbird', ...options], env);
    const run = await connectMarionette(profile);
    let isSubscribed = false;
    return {
      read: async () => {
        if (isSubscribed) await run(GET_MESSAGES);
        else for (const { key, url } of subscriptions) await run(SUBSCRIBE, key, url);
        isSubscribed = true;
        const mails = JSON.parse(await run(LIST)) as [key: string, mail: string][];
        return byKey(
          subscriptions,
          mails.map(([key, mail]) => {
            const link = header(mail, 'Content-Base');
            return [key, { id: header(mail, 'Message-Id'), title: header(mail, 'Subject'), link }];
          }),
        );
      },
      close: () => workspace.stop(child),
    };
  },
};
