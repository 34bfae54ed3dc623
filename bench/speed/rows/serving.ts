/** Serving: responses with and without a body, next to a static nginx with one worker. */
import { fork, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openApp } from '../../../src/app/app.ts';
import { publish } from '../../../src/publish/publish.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { fill } from '../filled.ts';
import { find, timed } from '../programs.ts';
import type { Beside, Line, Row } from '../row.ts';

interface Server {
  readonly port: number;
  close(): Promise<void>;
}

function ended(child: { once(event: 'exit', listener: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function ours(folder: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL('../serve.js', import.meta.url)), [folder]);
  const port = await new Promise<number>((resolve) => child.once('message', (message) => resolve(Number(message))));
  return {
    port,
    close: async () => {
      const over = ended(child);
      child.disconnect();
      await over;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function nginx(folder: string, state: string): Promise<Server> {
  const port = await freePort();
  await mkdir(state);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(state, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${state}/pid; error_log stderr crit; user root;
events { worker_connections 1024; }
http { access_log off; sendfile on; keepalive_requests 10000000; types { application/rss+xml xml; }
${temporary.map((name) => `${name}_temp_path ${state}/${name};`).join(' ')}
server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  );
  const child = spawn('nginx', ['-c', join(state, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' });
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      break;
    await pause(100);
  }
  return {
    port,
    close: async () => {
      const over = ended(child);
      child.kill('SIGTERM');
      await over;
    },
  };
}

/** Requests a second, as wrk counts them over 32 connections. */
async function rate(url: string, headers: readonly string[], seconds: number): Promise<number> {
  const args = ['-t', '1', '-c', '32', '-d', `${seconds}s`, ...headers.flatMap((header) => ['-H', header]), url];
  const { output } = await timed('wrk', args, '.');
  if (/Socket errors/.test(output)) throw new Error(output);
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(output)?.[1] ?? 0);
}

async function both({ port }: Server, seconds: number): Promise<readonly [ok: number, unchanged: number]> {
  const url = `http://127.0.0.1:${port}/feed.xml`;
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  return [await rate(url, [], seconds), await rate(url, [`If-None-Match: ${etag}`], seconds)];
}

export const serving: Row = {
  id: 'serving',
  async measure({ isQuick }) {
    if (find('wrk') === undefined) throw new Error('wrk is not installed: install it to measure this row');
    const filled = await fill(100);
    const seconds = isQuick ? 1 : 5;
    try {
      const deps = await openApp({ config: filled.config, log: createLog({ level: 'silent', format: 'json' }) });
      await publish(deps);
      await deps.close();
      const server = await ours(filled.publicFolder);
      const [ok, unchanged] = await both(server, seconds);
      await server.close();
      const beside = (value: number | undefined): readonly Beside[] => [
        value === undefined ? { name: 'nginx', absent: 'not installed' } : { name: 'nginx', value, unit: 'answers/s' },
      ];
      const peer =
        find('nginx') === undefined ? undefined : await nginx(filled.publicFolder, join(filled.folder, 'nginx'));
      const theirs = peer === undefined ? [] : await both(peer, seconds);
      await peer?.close();
      const lines: Line[] = [
        { what: 'feed of 100 items served, 200', ours: { value: ok, unit: 'answers/s' }, beside: beside(theirs[0]) },
        { what: 'the same, 304', ours: { value: unchanged, unit: 'answers/s' }, beside: beside(theirs[1]) },
      ];
      return lines;
    } finally {
      await filled.remove();
    }
  },
};
