/** A loopback origin whose responses a test scripts, and which records every request byte for byte. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  /** As in the request line. */
  readonly path: string;
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** By the test's clock, milliseconds. */
  readonly at: number;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

export type Handler = (request: SeenRequest, response: ServerResponse) => Answer | undefined;

export interface Origin {
  readonly port: number;
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** The address exception that a client needs to reach it. */
  readonly allow: string;
  readonly requests: SeenRequest[];
  readonly connections: () => number;
  /** Sets the response to the next requests; a handler that returns nothing sends its own. */
  answer(handler: Handler | Answer): void;
  close(): Promise<void>;
}

export async function startOrigin(now: () => number = Date.now): Promise<Origin> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let handler: Handler = () => ({ status: 404 });
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void readBody(request).then((body) => {
      const seen = seenOf(request, body, now());
      requests.push(seen);
      const answer = handler(seen, response);
      if (answer !== undefined) write(response, answer);
    });
  });
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  const port = await listen(server);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    allow: `127.0.0.0/8:${port}`,
    requests,
    connections: () => connections,
    answer: (next) => {
      handler = typeof next === 'function' ? next : () => next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

function seenOf(request: IncomingMessage, body: string, at: number): SeenRequest {
  const headers: Record<string, string> = {};
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    headers[(request.rawHeaders[i] ?? '').toLowerCase()] = request.rawHeaders[i + 1] ?? '';
  }
  return { method: request.method ?? '', path: request.url ?? '', host: headers.host ?? '', headers, body, at };
}

function write(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  response.sendDate = false;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // A string body would make Node write the header as UTF-8 too.
  response.end(status === 304 ? undefined : Buffer.from(body));
}
