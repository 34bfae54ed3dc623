/** `winnow start` on the real command line: it serves, responds with 304, reloads its configuration, and stops on a signal. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { createInstallation, ended, type Installation, said } from './installation.ts';

// Every test starts processes, which on a busy machine take seconds each.
vi.setConfig({ testTimeout: 120_000 });

let newsroom: Newsroom;
let installation: Installation;

beforeEach(async () => {
  newsroom = await startNewsroom({ port: 0 });
  installation = createInstallation(newsroom.port);
});

afterEach(async () => {
  await newsroom.close();
  installation.remove();
});

/** The address that the program says it serves at. */
function addressIn(text: string): string {
  return /http:\/\/[\w.:[\]]+\//.exec(text)?.[0] ?? '';
}

/** A port of loopback that was free a moment ago. */
async function freePort(): Promise<number> {
  const other = await startNewsroom({ port: 0 });
  await other.close();
  return other.port;
}

describe('winnow start', () => {
  it('serves the stories in every format, responds with 304, and stops within five seconds of Ctrl-C', async () => {
    const child = installation.spawn('start');
    const over = ended(child);
    const address = addressIn(await said(child, 'stdout', 'first pass is complete'));
    const page = await fetch(address);
    expect([page.status, (await page.text()).includes('Grey seals double in ten years')]).toEqual([200, true]);
    for (const [path, type] of [
      ['feed.xml', 'rss+xml'],
      ['feed.atom', 'atom+xml'],
      ['feed.json', 'feed+json'],
    ] as const) {
      const feed = await fetch(address + path);
      expect([path, feed.status]).toEqual([path, 200]);
      expect(feed.headers.get('content-type')).toContain(type);
      expect((await feed.text()).includes('The count cost 190,000 crowns')).toBe(true);
      const etag = feed.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"/);
      const again = await fetch(address + path, { headers: { 'if-none-match': etag } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
    }
    expect((await fetch(`${address}healthz`)).status).toBe(200);
    const stopped = performance.now();
    child.kill('SIGINT');
    const { code } = await over;
    expect(code).toBe(0);
    expect(performance.now() - stopped).toBeLessThan(5000);
  });

  it('C9 prints its token to no pipe, and accepts the URL of `console-url`', async () => {
    const port = await freePort();
    installation.writeConfig((text) => text.replace('port: 0', `port: ${port}`));
    const child = installation.spawn('start', '--log-level', 'debug');
    const over = ended(child);
    await said(child, 'stdout', 'first pass is complete');
    const printed = await installation.run('console-url');
    const address = new URL(printed.stdout.trim());
    const token = new URLSearchParams(address.hash.slice(1)).get('token') ?? '';
    expect(statSync(join(installation.folder, 'state/console-token')).mode & 0o777).toBe(0o600);
    expect((await fetch(new URL('/console', address))).status).toBe(401);
    const body = new URLSearchParams({ token });
    const login = await fetch(address, { method: 'POST', body, redirect: 'manual' });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await fetch(new URL('/console', address), { headers: { cookie } })).status).toBe(200);
    child.kill('SIGTERM');
    const { stdout, stderr } = await over;
    expect(stdout).toContain('`winnow console-url` prints a URL');
    expect(stdout + stderr).not.toContain(token);
  });

  it('stops cleanly in the middle of the first pass, and the next run continues from there', async () => {
    let stopped = 0;
    const busy = await startNewsroom({
      port: 0,
      onRequest: ({ url }) => {
        if (!url.includes('/2026/') || stopped > 0) return;
        stopped = performance.now();
        child.kill('SIGINT');
      },
    });
    const own = createInstallation(busy.port);
    const child = own.spawn('start');
    const { code } = await ended(child);
    expect(code).toBe(0);
    expect(performance.now() - stopped).toBeLessThan(5000);
    expect((await own.run('run')).code).toBe(0);
    expect(own.items('every')).toHaveLength(32);
    await busy.close();
    own.remove();
  });

  it('stays with the last valid configuration when the file gets an error, and loads a valid change', async () => {
    installation.writeConfig((text) => `schedule: "* * * * * *"\n${text}`);
    const child = installation.spawn('start', '--log-format', 'plain');
    const over = ended(child);
    const address = addressIn(await said(child, 'stdout', 'first pass is complete'));
    const complaint = said(child, 'stderr', 'last valid');
    installation.writeConfig((text) => `schedule: "* * * * * *"\n${text.replace('title: Stories', 'titel: Stories')}`);
    expect(await complaint).toMatch(/winnow\.yaml:\d+:\d+: .*titel.*title/s);
    expect((await fetch(`${address}feed.json`)).status).toBe(200);
    const takenUp = said(child, 'stderr', 'changed configuration is now in use');
    installation.writeConfig((text) => `schedule: "* * * * * *"\n${text.replace('title: Stories', 'title: Renamed')}`);
    await takenUp;
    await vi.waitFor(
      async () =>
        expect(((await (await fetch(`${address}feed.json`)).json()) as { title: string }).title).toBe('Renamed'),
      { timeout: 15_000, interval: 100 },
    );
    child.kill('SIGTERM');
    expect((await over).code).toBe(0);
  });

  it('says which port is in use', async () => {
    const { port } = newsroom;
    installation.remove();
    installation = createInstallation(port, port);
    const { code, stderr } = await installation.run('start');
    expect([code, stderr]).toEqual([1, expect.stringContaining(`port ${port} is in use`)]);
  });
});

describe('an error in the configuration', () => {
  it.each(['run', 'start', 'check'])(
    'stops `%s` with exit code 2, the place and the nearest right spelling',
    async (command) => {
      installation.writeConfig((text) => text.replace('outputs:', 'outputts:'));
      const { code, stdout, stderr } = await installation.run(command);
      expect(code).toBe(2);
      expect(stdout + stderr).toMatch(/winnow\.yaml:\d+:1: .*outputts.*outputs/s);
      expect(newsroom.requests()).toHaveLength(0);
    },
  );
});
