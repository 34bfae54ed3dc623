/**
 * Answers the requests of a connection one at a time. Node hands over every pipelined request at once, and a client that sends
 * hundreds and reads nothing would otherwise have hundreds of answers waiting in memory.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface RequestQueue {
  /** For `createServer`: calls the listener once the former answer on the connection is flushed or gone. */
  readonly listener: RequestListener;
  /** Whether the program itself is still working on an answer of this connection, so that its silence is ours. */
  isWorking(socket: Socket): boolean;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Connection {
  current: Exchange | undefined;
  readonly waiting: Exchange[];
  /** Requests passed to the listener so far. */
  started: number;
}

export interface RequestQueueOptions {
  /** A connection with more requests waiting is closed. */
  readonly maxPipelined: number;
  /**
   * The answer to the last of so many requests closes the connection. Node's `maxRequestsPerSocket` says so in a header, and
   * then answers further requests with 503 for as long as they come.
   */
  readonly maxRequests: number;
}

/** Wraps `listener`, which may take its time; answers go out in order. */
export function createRequestQueue(listener: RequestListener, options: RequestQueueOptions): RequestQueue {
  const connections = new WeakMap<Socket, Connection>();

  function start(socket: Socket, connection: Connection, exchange: Exchange): void {
    const { request, response } = exchange;
    connection.current = exchange;
    connection.started++;
    if (connection.started >= options.maxRequests) response.setHeader('Connection', 'close');
    // 'close' comes after the last byte went to the kernel, and also when the connection ends before that.
    response.once('close', () => {
      connection.current = undefined;
      const next = connection.waiting.shift();
      // After an answer with `Connection: close` nothing more is answered.
      if (next !== undefined && socket.writable) start(socket, connection, next);
    });
    listener(request, response);
  }

  function take(socket: Socket, exchange: Exchange): void {
    const connection = connections.get(socket) ?? { current: undefined, waiting: [], started: 0 };
    connections.set(socket, connection);
    if (connection.current === undefined) start(socket, connection, exchange);
    else if (connection.waiting.length < options.maxPipelined) connection.waiting.push(exchange);
    else socket.destroy();
  }

  return {
    listener: (request, response) => {
      // The parser goes on through the bytes that it has after the connection was closed.
      if (!request.socket.destroyed) take(request.socket, { request, response });
    },
    isWorking: (socket) => connections.get(socket)?.current?.response.headersSent === false,
  };
}
