/** Digests through a real mail server: when they come, what is in them, and that no time of one comes twice. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DigestConfig, MailSettings } from '../../src/config/config.ts';
import { runPass } from '../../src/pass/pass.ts';
import { mailingKey } from '../../src/pass/send-digests.ts';
import { type MailServer, partOf, startMailServer } from '../fakes/mail-server.ts';
import { DAY, type Desk, HOUR, type Item, MINUTE, rss, startDesk, story } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: Desk;
let server: MailServer;
let items: Item[];

const READER = 'reader@home.example';
const daily: DigestConfig = {
  ...{ id: 'morning', cron: '0 7 * * *', to: [READER], subject: '{title}: {date}, {count}' },
  ...{ maxStories: 50, maxBytes: 100_000 },
};

beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  await desk.close();
  await server.close();
});

/** Starts at noon of the 10th with one story. */
async function start(changes: Partial<DigestConfig> = {}, mail: Partial<MailSettings> = {}): Promise<void> {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  items = [{ id: 'first' }];
  desk.origin.answer(() => rss(items));
  const sender = {
    host: '127.0.0.1',
    port: server.port,
    security: 'none' as const,
    from: 'Winnow <news@site.example>',
  };
  await desk.restart((config) => ({
    ...config,
    timezone: 'Etc/UTC',
    mail: { ...sender, ...mail },
    digests: [{ ...daily, ...changes }],
  }));
  await runPass(desk.deps);
}

async function passAt(time: string): Promise<void> {
  desk.now = Date.parse(`2026-03-${time}:00.000Z`);
  await runPass(desk.deps);
}

const titlesOf = (source: string): string[] =>
  [...partOf(source, 'text/html').matchAll(/<h2[^>]*><a[^>]*>([^<]*)/g)].map(([, title = '']) => title);
const subjectOf = (source: string): string => /^Subject: (.*)$/m.exec(source)?.[1] ?? '';
const idOf = (source: string): string => /^Message-ID: (.*)$/im.exec(source)?.[1] ?? '';

describe('a digest', () => {
  it('comes once at each of its times, with the stories that are new since the last one', async () => {
    await start();
    expect(server.taken).toEqual([]);
    items = [...items, { id: 'second' }];
    for (const time of ['11T06:59', '11T07:05', '11T07:20', '11T23:00']) await passAt(time);
    expect(server.taken.map(({ to, source }) => [to, titlesOf(source).toSorted()])).toEqual([
      [READER, ['first', 'second']],
    ]);
    items = [...items, { id: 'third' }];
    await passAt('12T06:00');
    for (const time of ['12T07:00', '12T08:00']) await passAt(time);
    expect(server.taken.map(({ source }) => titlesOf(source)).at(-1)).toEqual(['third']);
    expect(server.taken).toHaveLength(2);
    expect(server.taken.map(({ source }) => subjectOf(source))).toEqual([
      'All: Wednesday 11 March 2026, 2',
      'All: Thursday 12 March 2026, 1',
    ]);
  });

  it('has a text and an HTML part, its sender, an id that never changes and a way to stop it, and loads nothing', async () => {
    await start({ unsubscribe: 'https://site.example/stop?list=morning' });
    items = [
      { id: 'a', title: 'Fähre &amp; &lt;Möwe&gt;', body: `${story('a')}<img src="https://tides.example/x.png">` },
    ];
    await passAt('11T07:00');
    const source = server.taken[0]?.source ?? '';
    expect(source).toMatch(/^From: Winnow <news@site\.example>$/m);
    expect(source).toMatch(/^List-Unsubscribe: <https:\/\/site\.example\/stop\?list=morning>$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(idOf(source)).toMatch(/^<[0-9a-f]{32}@site\.example>$/);
    const [text, html] = [partOf(source, 'text/plain'), partOf(source, 'text/html')];
    expect(text).toContain('Fähre & <Möwe>\nTides');
    expect(text).toContain('http://localhost:8080/story/');
    expect(text).toContain('To stop these mails: https://site.example/stop?list=morning');
    expect(html).toContain('Fähre &amp; &lt;Möwe&gt;</a>');
    expect(html).not.toMatch(/<img|<script|<link|\ssrc=/);
  });

  it('says how to stop it by a reply where no address is configured', async () => {
    await start();
    await passAt('11T07:00');
    expect(partOf(server.taken[0]?.source ?? '', 'text/plain')).toContain('To stop these mails, reply to this one.');
    expect(server.taken[0]?.source).not.toMatch(/^List-Unsubscribe:/m);
  });

  it('is a mail of its own for each reader, and none without a new story', async () => {
    await start({ to: [READER, 'other@home.example'] });
    await passAt('11T07:00');
    await passAt('12T07:00');
    expect(server.taken.map(({ to }) => to)).toEqual([READER, 'other@home.example']);
    expect(server.taken[0]?.source).not.toContain('other@home.example');
    expect(idOf(server.taken[0]?.source ?? '')).not.toBe(idOf(server.taken[1]?.source ?? ''));
  });

  it('holds its limits, and counts what it leaves out', async () => {
    await start({ maxStories: 3 });
    items = Array.from({ length: 10 }, (_, i) => ({ id: `story ${i}` }));
    await passAt('11T07:00');
    const source = server.taken[0]?.source ?? '';
    expect(titlesOf(source)).toHaveLength(3);
    expect(partOf(source, 'text/plain')).toContain('more stories are on the page of the site');
    await desk.restart((config) => ({ ...config, digests: [{ ...daily, maxBytes: 5000 }] }));
    items = Array.from({ length: 40 }, (_, i) => ({ id: `later story ${i}` }));
    await passAt('12T07:00');
    const last = server.taken[1]?.source ?? '';
    const bytes = Buffer.byteLength(partOf(last, 'text/plain') + partOf(last, 'text/html'));
    expect(titlesOf(last).length).toBeGreaterThan(1);
    expect(bytes).toBeLessThanOrEqual(5000);
  });

  it('leaves out what a rule blocks', async () => {
    await start();
    items = [{ id: 'ferry' }, { id: 'harbour' }];
    await desk.restart((config) => ({ ...config, rules: [{ id: 'r', block: [{ title: ['ferry'] }] }] }));
    await passAt('11T07:00');
    expect(titlesOf(server.taken[0]?.source ?? '')).not.toContain('ferry');
    expect(titlesOf(server.taken[0]?.source ?? '')).toContain('harbour');
  });
});

describe('a mail server that fails', () => {
  it('gets a refused mail again, later each time, until it takes it, once', async () => {
    await start();
    server.mode = 'refuse';
    for (const time of ['11T07:00', '11T07:02', '11T07:06', '11T07:10']) await passAt(time);
    expect(server.connections).toBe(2);
    server.mode = 'take';
    for (const time of ['11T07:17', '11T07:40', '11T09:00']) await passAt(time);
    expect(server.taken).toHaveLength(1);
    expect(subjectOf(server.taken[0]?.source ?? '')).toContain('11 March');
  });

  it('is given up for one time, and the stories are in the next mail', async () => {
    await start();
    await server.close();
    for (let minutes = 0; minutes < 5 * 60; minutes += 10)
      await passAt(
        `11T${String(7 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
      );
    const { retry, date } = (await desk.deps.records.mailings.get(mailingKey(daily, READER))) ?? {};
    expect([retry, date]).toEqual([undefined, '2026-03-11T07:00:00.000Z']);
    server = await startMailServer();
    await desk.restart((config) => ({
      ...config,
      ...(config.mail && { mail: { ...config.mail, port: server.port } }),
    }));
    items = [...items, { id: 'second' }];
    await passAt('12T07:00');
    expect(titlesOf(server.taken[0]?.source ?? '').toSorted()).toEqual(['first', 'second']);
  });

  it('that hangs up after the mail gets no second one for that time', async () => {
    await start();
    server.mode = 'hang-up';
    await passAt('11T07:00');
    server.mode = 'take';
    for (const time of ['11T07:10', '11T08:00', '11T12:00']) await passAt(time);
    expect(server.taken).toHaveLength(1);
    await passAt('12T07:00');
    expect(server.taken.map(({ source }) => titlesOf(source))).toEqual([['first'], ['first']]);
  });

  it('without encryption is sent nothing where that is required', async () => {
    await start({}, { security: 'starttls' });
    await passAt('11T07:00');
    expect([server.taken, server.connections]).toEqual([[], 1]);
  });

  it('whose certificate nobody vouches for is sent nothing', async () => {
    await server.close();
    server = await startMailServer({ hasTls: true });
    await start({}, { security: 'starttls' });
    await passAt('11T07:00');
    expect(server.taken).toEqual([]);
  });
});

describe('a program that is killed while a mail is sent', () => {
  it('sends it at most once for that time, and loses no story', async () => {
    await start();
    const key = mailingKey(daily, READER);
    const before = await desk.deps.records.mailings.get(key);
    if (before === undefined) throw new Error('no record');
    // What is stored at that moment.
    await desk.deps.records.mailings.set(key, { ...before, sending: '2026-03-11T07:00:00.000Z' });
    await desk.restart();
    for (const time of ['11T07:00', '11T07:30']) await passAt(time);
    expect(server.taken).toEqual([]);
    await passAt('12T07:00');
    expect(titlesOf(server.taken[0]?.source ?? '')).toEqual(['first']);
  });

  it('has stored that the mail is being sent before the server gets it', async () => {
    await start();
    const seen: unknown[] = [];
    const { mailings } = desk.deps.records;
    const set = mailings.set.bind(mailings);
    vi.spyOn(mailings, 'set').mockImplementation(async (key, value) => {
      seen.push([value.sending !== undefined, server.taken.length]);
      await set(key, value);
    });
    await passAt('11T07:00');
    expect(seen).toEqual([
      [true, 0],
      [false, 1],
    ]);
  });
});

it('a digest that was added has the stories of the day before, and a time that was slept through comes once', async () => {
  await start();
  desk.now += 5 * DAY + HOUR + MINUTE;
  items = [...items, { id: 'second' }];
  await runPass(desk.deps);
  desk.now += HOUR;
  await runPass(desk.deps);
  expect(server.taken).toHaveLength(1);
  expect(titlesOf(server.taken[0]?.source ?? '').toSorted()).toEqual(['first', 'second']);
});
