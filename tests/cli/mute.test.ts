/** `winnow mute`, `unmute`, `pause` and `resume`: edits of the configuration that can be listed and undone. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { muteCommand, unmuteCommand } from '../../src/cli/mute.ts';
import { pauseCommand } from '../../src/cli/pause.ts';
import { statusCommand } from '../../src/cli/status.ts';
import { removeCommand, tagCommand } from '../../src/cli/tag.ts';
import { openRecords } from '../../src/records/records.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Ran, runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-mute-'));
const path = join(folder, 'winnow.yaml');
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = Date.parse('2026-03-10T12:00:00.000Z');
const STORY = '0123456789abcdef0123456789abcdef';

const text = `storage: { url: "sqlite:${folder}/winnow.db" }
feeds:
  - { id: tides, url: "https://tides.example/" } # mine
  - id: quay
    url: https://quay.example/
`;
beforeEach(() => writeFileSync(path, text));
const file = (): string => readFileSync(path, 'utf8');

const COMMANDS = {
  mute: (terminal: Parameters<typeof muteCommand>[0]) => muteCommand(terminal, () => NOW),
  unmute: unmuteCommand,
  pause: (terminal: Parameters<typeof muteCommand>[0]) => pauseCommand('pause', terminal),
  resume: (terminal: Parameters<typeof muteCommand>[0]) => pauseCommand('resume', terminal),
  tag: tagCommand,
  remove: removeCommand,
  status: (terminal: Parameters<typeof muteCommand>[0]) => statusCommand(terminal, () => NOW),
};

function run(name: keyof typeof COMMANDS, ...args: string[]): Promise<Ran> {
  return runCommand(COMMANDS[name], ['-c', path, name, ...args]);
}

describe('winnow mute', () => {
  it('adds mutes, lists them with their ends, and removes them by number or name', async () => {
    expect(await run('mute')).toMatchObject({ code: 0, out: 'nothing is muted' });
    expect((await run('mute', '--feed', 'tides', '--until', '2026-03-24')).out).toBe(
      'added the mute of feed tides, until 2026-03-24',
    );
    await run('mute', '--phrase', 'cost ${X}');
    await run('mute', '--phrase', 'old', '--until', '2026-03-09');
    expect((await run('mute')).out.split('\n')).toEqual([
      '1  mute of feed tides, until 2026-03-24',
      '2  mute of "cost ${X}"',
      '3  mute of "old", ended on 2026-03-09',
    ]);
    expect(file().startsWith(text)).toBe(true);
    expect(JSON.parse((await run('mute', '--json')).out)).toHaveLength(3);
    expect((await run('unmute', '1')).out).toBe('removed the mute of feed tides');
    expect((await run('unmute', 'old')).out).toBe('removed the mute of "old"');
    expect((await run('mute')).out).toBe('1  mute of "cost ${X}"');
  });

  it('finds the story of an article', async () => {
    const store = await openStore(`sqlite:${folder}/winnow.db`);
    const at = new Date(NOW).toISOString();
    const { entries, stories } = openRecords(store);
    await entries.set('e', {
      ...{ version: 1, id: 'e', guid: 'e', feedId: 'tides', title: 'Ferry', url: 'https://tides.example/ferry' },
      ...{ authors: [], categories: [], enclosures: [], firstSeenAt: at, changedAt: at, contentHash: 'e' },
    });
    await stories.set(STORY, {
      ...{ version: 1, id: STORY, leadId: 'e', settled: true, createdAt: at, updatedAt: at },
      members: [{ entryId: 'e', feedId: 'tides', joinedAt: at, publishedAt: at, evidence: [] }],
    });
    await store.close();
    expect((await run('mute', '--story', 'https://tides.example/ferry')).out).toBe(`added the mute of story ${STORY}`);
    expect(file()).toContain(`mutes:\n  - story: ${STORY}\n`);
  });

  it.each([
    [['--feed', 'tide'], 'no feed has the id tide, did you mean "tides"?'],
    [['--feed', 'tides', '--phrase', 'x'], 'name one of --feed, --phrase and --story'],
    [['--until', '2026-03-24'], 'name one of --feed, --phrase and --story'],
    [['--phrase', 'x', '--until', 'soon'], 'soon is not a date: write it as 2026-12-24 or 2026-12-24T18:00Z'],
    [['--phrase', '/(/'], 'not a valid RE2 expression'],
  ])('%j is refused, and the file stays as it is', async (args, message) => {
    const { code, err } = await run('mute', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(file()).toBe(text);
  });

  it('says when there is nothing to undo', async () => {
    expect(await run('unmute', '1')).toMatchObject({ code: 1, err: expect.stringContaining('nothing is muted as 1') });
  });
});

describe('winnow pause', () => {
  it('is undone by `resume`, and `status` names the paused feeds', async () => {
    expect((await run('pause', 'quay', 'tides')).out).toBe('paused: quay, tides');
    expect(file()).toContain('url: https://quay.example/\n    paused: true\n');
    expect((await run('status')).out).toContain('off   tides  paused in the configuration');
    expect((await run('resume', 'quay', 'tides')).out).toBe('resumed: quay, tides');
    expect(file()).toBe(text);
  });

  it('refuses a feed that there is not', async () => {
    expect(await run('pause', 'tide')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "tides"?'),
    });
  });
});

describe('winnow tag and remove', () => {
  it('give the tag that an output waits for, and report the other errors of the file', async () => {
    writeFileSync(path, `${text}outputs:\n  - { id: board, title: Board, tags: [sea] }\n`);
    expect(await run('tag', 'tides', '--add', 'port')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no feed has the tag "sea"'),
    });
    expect(await run('tag', 'tides', '--add', 'sea')).toMatchObject({ code: 0, err: '' });
    expect(file()).toContain('tags: [sea] } # mine\n');
  });

  it('change tags of several feeds, and nothing else in the file', async () => {
    expect((await run('tag', 'tides', 'quay', '--add', 'sea', 'port')).out).toBe('changed the tags of tides, quay');
    expect(file()).toContain('url: "https://tides.example/", tags: [sea, port] } # mine\n');
    expect(file()).toContain('url: https://quay.example/\n    tags: [sea, port]\n');
    const { out } = await run('tag', 'tides', 'quay', '--remove', 'sea', 'port', '--json');
    expect(JSON.parse(out)).toEqual({ feeds: ['tides', 'quay'], added: [], removed: ['sea', 'port'] });
    expect(file()).toBe(text);
  });

  it('take a feed out of the configuration', async () => {
    expect((await run('remove', 'tides')).out).toBe('removed: tides');
    expect(file()).toBe(text.replace('  - { id: tides, url: "https://tides.example/" } # mine\n', ''));
    expect(JSON.parse((await run('remove', 'quay', '--json')).out)).toEqual({ removed: ['quay'] });
    expect(file()).toContain('feeds: []');
  });

  it.each([
    [['tag', 'tides'], 'name tags with --add or --remove'],
    [['tag', 'tide', '--add', 'x'], 'did you mean "tides"?'],
    [['remove', 'tides', 'nobody'], 'no feed has the id nobody'],
  ] as const)('%j is refused, and the file stays as it is', async ([name, ...args], message) => {
    const { code, err } = await run(name, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(file()).toBe(text);
  });
});
