/** `winnow clean`: every kind of input, every format, and every error. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanCommand } from '../../src/cli/clean.ts';
import { type Ran, type RunOptions, runCommand } from '../fakes/terminal.ts';

const PARAGRAPHS = [
  'The mail boat came on Thursday with eleven sacks, four of them for the school, and took back the answers of the week before.',
  'It will come again when the wind allows it, which the postmaster puts at one day in three from now until the spring.',
  'The school has thanked the senders and asks for no more pencils, since there are now more of them than there are hands.',
];
const PAGE = `<!doctype html><html lang="en"><head><title>Mail From The Island</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Mail From The Island</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}
<p>All the boats of this winter are in <a href="/more">the timetable</a> that the harbour has put up at the pier and in the school.</p>
<div class="share"><a href="https://social.example/share">Share on Pigeon</a></div></article>
<div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></body></html>`;
const TEXT = `Mail From The Island\n\nMail From The Island\n\n${PARAGRAPHS.join('\n\n')}\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n`;

let folder = '';
let server: Server;
let origin = '';

const file = (name: string, content?: string): string => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
};
const clean = (args: readonly string[], options?: RunOptions): Promise<Ran> =>
  runCommand(cleanCommand, ['clean', ...args], options);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-clean-'));
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (request.url === '/gone') return response.writeHead(410).end('gone');
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('winnow clean', () => {
  it('cleans a page in a file', async () => {
    const { out, code, err } = await clean([file('a.html', PAGE)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^<h1>Mail From The Island<\/h1>\n/);
    for (const text of PARAGRAPHS) expect(out).toContain(`<p>${text}</p>`);
    expect(out).not.toMatch(/Pigeon|Leave a Reply|Home/);
    expect(out.match(/Mail From The Island/g)).toHaveLength(1);
  });

  it('cleans plain text in a file', async () => {
    const { out, code } = await clean([file('a.txt', TEXT)]);
    expect(code).toBe(0);
    expect(out).toBe(['Mail From The Island', ...PARAGRAPHS].join('\n\n'));
  });

  it('cleans a page, a text and a fragment from standard input', async () => {
    expect((await clean(['-'], { input: PAGE })).out).toMatch(/^<h1>/);
    expect((await clean(['-'], { input: TEXT })).out).toBe(['Mail From The Island', ...PARAGRAPHS].join('\n\n'));
    const fragment = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
    expect((await clean(['-'], { input: fragment })).out.trim()).toBe(fragment);
  });

  it('cleans several files and prints each with its name', async () => {
    const { out, code } = await clean([file('a.txt', TEXT), file('b.txt', TEXT)]);
    expect(code).toBe(0);
    expect(out.match(/^==> .*\.txt <==$/gm)).toHaveLength(2);
  });

  it('fetches a page at an address that the configuration allows', async () => {
    const port = new URL(origin).port;
    const config = file('winnow.yaml', `http:\n  allow: ['127.0.0.1/32:${port}']\n`);
    const { out, code, err } = await clean(['-c', config, `${origin}/mail`, '--format', 'text']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(PARAGRAPHS[0]);
    const gone = await clean(['-c', config, `${origin}/gone`]);
    expect(gone.code).toBe(1);
    expect(gone.err).toContain(`${origin}/gone`);
  });

  it('fetches no page at an address that is not public', async () => {
    const { code, err, out } = await clean([`${origin}/mail`]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/127\.0\.0\.1/);
  });
});

describe('the output of winnow clean', () => {
  it('is text, HTML or JSON by --format, for a page and for text', async () => {
    const page = file('a.html', PAGE);
    expect((await clean([page, '--format', 'text'])).out).not.toMatch(/[<>]/);
    const json: unknown = JSON.parse((await clean([page, '--format', 'json'])).out);
    expect(json).toMatchObject({ kind: 'article', title: 'Mail From The Island', removed: expect.any(Array) });
    const text = file('a.txt', TEXT);
    expect((await clean([text, '--format', 'html'])).out).toContain(`<p>${PARAGRAPHS[0]}</p>`);
    expect(JSON.parse((await clean([text, '--format', 'json'])).out)).toMatchObject({ title: 'Mail From The Island' });
  });

  it('escapes markup when text is printed as HTML', async () => {
    const { out } = await clean([
      file('x.txt', `${PARAGRAPHS[0]}\n\nA <marker-x>1</marker-x> & more.`),
      '--format',
      'html',
    ]);
    expect(out).toContain('A &lt;marker-x&gt;1&lt;/marker-x&gt; &amp; more.');
  });

  it('is rule, reason, place and size of every removal with --explain', async () => {
    const { out } = await clean([file('a.txt', TEXT), '--explain']);
    expect(out).toMatch(/^2 removals, \d+ characters\n/);
    expect(out).toContain('headline: repeats the headline\n  at line 3, 20 characters\n  Mail From The Island');
    expect(out).toMatch(/reply-form: .*\n {2}at lines 11-13, \d+ characters/);
    const json: unknown = JSON.parse((await clean([file('a.txt', TEXT), '--explain', '--format', 'json'])).out);
    expect(json).toHaveLength(2);
    expect((await clean(['-', '--explain'], { input: PARAGRAPHS.join('\n\n') })).out).toBe('nothing was removed');
  });

  it('is unchanged by --report, which writes a page', async () => {
    const report = join(folder, 'report.html');
    const { out, code } = await clean([file('a.html', PAGE), '--report', report]);
    expect(code).toBe(0);
    expect(out).toContain(PARAGRAPHS[0]);
    const html = readFileSync(report, 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain(PARAGRAPHS[2]);
  });
});

describe('the options of winnow clean', () => {
  it('make links absolute with --url', async () => {
    const page = file('a.html', PAGE);
    expect((await clean([page, '--url', 'https://courier.example/x/'])).out).toContain(
      'href="https://courier.example/more"',
    );
    expect((await clean([page])).out).not.toContain('href=');
  });

  it('remove the --title from the text', async () => {
    const { out } = await clean(['-', '--title', 'A Boat'], {
      input: `LIVE: A Boat\n\nA Boat\n\n${PARAGRAPHS.join('\n\n')}`,
    });
    expect(out).toBe(['A Boat', 'LIVE: A Boat', ...PARAGRAPHS].join('\n\n'));
  });

  it('choose the word lists by --language', async () => {
    const input = `${PARAGRAPHS[0]}\n\nAnzeige\n\n${PARAGRAPHS[1]}`;
    expect((await clean(['-', '--language', 'de'], { input })).out).not.toContain('Anzeige');
    expect((await clean(['-', '--language', 'en'], { input })).out).toContain('Anzeige');
  });

  it('override the detected kind with --as', async () => {
    const { out } = await clean(['-', '--as', 'text'], { input: '<p>One sentence of some length, to be kept.</p>' });
    expect(out).toContain('<p>One sentence');
  });
});

describe('winnow clean reports', () => {
  it.each([
    [['--format', 'pdf', 'a.html'], 2, /Allowed choices are html, text, json/],
    [[], 2, /missing required argument 'input'/],
    [['-', '-'], 2, /standard input can be read only once/],
    [['a.html', '--url', 'ftp://x.example/'], 2, /is not an http or https URL/],
    [['a.html', '--language', 'deutsch!'], 2, /is not a language tag/],
    [['a.html', 'b.html', '--report', 'r.html'], 2, /one input/],
    [['missing.html'], 1, /no such file/],
    [['courier.example/mail'], 1, /write https:\/\/courier\.example\/mail/],
  ])('%j: code %d', async (args, code, message) => {
    const ran = await clean(args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(message);
  });

  it.each([
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])],
    ['a PDF document', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ['what is compressed', Buffer.from(Array.from({ length: 400 }, (_, i) => 1 + ((i * 97) % 255)))],
  ])('%s, which is not taken for an article', async (_, bytes) => {
    const path = join(folder, 'binary');
    writeFileSync(path, bytes);
    const { out, err, code } = await clean([path]);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toBe(`winnow: ${path}: is binary data, not a page or plain text`);
  });

  it('no error for a page in UTF-16', async () => {
    const path = join(folder, 'utf16.html');
    writeFileSync(path, Buffer.from(`\ufeff${PAGE}`, 'utf16le'));
    expect(await clean([path])).toMatchObject({ code: 0, out: expect.stringContaining(PARAGRAPHS[0] ?? '') });
  });

  it('an input larger than a page may be, from an endless file and from standard input', async () => {
    expect((await clean(['/dev/zero'])).err).toBe('winnow: /dev/zero: is larger than 8 MiB');
    expect((await clean(['-'], { input: 'word '.repeat(2_000_000) })).err).toBe(
      'winnow: standard input: is larger than 8 MiB',
    );
  });

  it('empty standard input by its name', async () => {
    expect((await clean(['-'], { input: '' })).err).toBe('winnow: standard input: no text was found');
  });

  it('a folder, and a report that cannot be written', async () => {
    expect((await clean([folder])).err).toContain('is a folder');
    const ran = await clean([file('a.txt', TEXT), '--report', join(folder, 'no', 'r.html')]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('ENOENT');
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('an input without text, and one that is not an article', async () => {
    expect((await clean(['-'], { input: '  \n' })).code).toBe(1);
    const wall = await clean(['-'], {
      input:
        '<!doctype html><html><head><title>404</title></head><body><h1>404</h1><p>Page not found</p></body></html>',
    });
    expect(wall.code).toBe(1);
    expect(wall.err).toMatch(/this is not an article but|no text was found/);
  });
});

it('winnow clean --help shows examples and exit codes', async () => {
  const { out, code } = await clean(['--help']);
  expect(code).toBe(0);
  for (const part of ['Examples:', '$ winnow clean', '--report', '--explain', 'Exit codes:'])
    expect(out).toContain(part);
});
