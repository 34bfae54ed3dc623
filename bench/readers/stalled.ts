/** Connections that send hundreds of requests at once and never read a response, and one reader that reads each. */
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface Stalled {
  /** Connections opened so far, including replacements of closed ones. */
  opened(): number;
  close(): void;
}

/** Requests that every second connection sends at first: few enough for a server that limits pipelining. */
const FEW_REQUESTS = 8;

/**
 * Keeps `connections` connections open on which no response is read. One half sends `requests` requests at once, the other a few;
 * then each sends one more a second, which also shows whether the server has closed it.
 */
export function openStalled(port: number, paths: readonly string[], connections: number, requests: number): Stalled {
  const sockets = new Set<Socket>();
  let opened = 0;
  let isClosed = false;
  const text = (count: number): string =>
    Array.from({ length: count }, (_, n) => requestFor(paths[(opened + n) % paths.length] ?? '/')).join('');
  const open = (place: number): void => {
    opened++;
    const first = text(place % 2 === 0 ? requests : FEW_REQUESTS);
    // No listener for data: the socket reads one buffer and then leaves the rest to the kernel.
    const socket = connect(port, '127.0.0.1', () => socket.write(first));
    const further = setInterval(() => socket.write(text(1)), 1000);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(further);
      sockets.delete(socket);
      if (!isClosed) setTimeout(open, 100, place);
    });
    socket.pause();
  };
  for (let n = 0; n < connections; n++) open(n);
  return {
    opened: () => opened,
    close: () => {
      isClosed = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}

function requestFor(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
}

/** Reads one feed to its end: the time it took in ms. Rejects unless the response is a complete 200. */
export function readWhole(port: number, path: string): Promise<number> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, agent: false, timeout: 30_000 }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        const isWhole = response.statusCode === 200 && bytes === Number(response.headers['content-length']);
        if (isWhole) resolve(performance.now() - from);
        else reject(new Error(`${response.statusCode}, ${bytes} bytes`));
      });
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 30 s')));
    request.on('error', reject);
  });
}
