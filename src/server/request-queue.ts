/**
 * Handles the requests of a connection one at a time. Node passes on all pipelined requests at once; a client that sends
 * hundreds and reads nothing would fill memory with hundreds of responses.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request listener with one queue per connection. */
export interface RequestQueue {
  /** For `createServer`: calls the listener once the last response on the connection is flushed or its connection is closed. */
  readonly listener: RequestListener;
  /** Whether the program is still working on a response for this connection, so that the client is not to blame for its silence. */
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

/** Limits of one connection. */
export interface RequestQueueOptions {
  /** A connection with more requests waiting is closed. */
  readonly maxPipelined: number;
  /**
   * Requests on one connection; the response to the last one closes it. Node's `maxRequestsPerSocket` only announces it
   * in a header, and then responds to further requests with 503 for as long as they come.
   */
  readonly maxRequests: number;
}

/** Wraps `listener`, which may take its time; responses are sent in order. */
export function createRequestQueue(listener: RequestListener, options: RequestQueueOptions): RequestQueue {
  const connections = new WeakMap<Socket, Connection>();

  function start(socket: Socket, connection: Connection, exchange: Exchange): void {
    const { request, response } = exchange;
    connection.current = exchange;
    connection.started++;
    if (connection.started >= options.maxRequests) response.setHeader('Connection', 'close');
    // 'close' is emitted when the last byte went to the kernel, and also when the connection ends before that.
    response.once('close', () => {
      connection.current = undefined;
      const next = connection.waiting.shift();
      // After a response with `Connection: close`, no further request is handled.
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
      // After the connection is closed, the parser still goes through the bytes that it has.
      if (!request.socket.destroyed) take(request.socket, { request, response });
    },
    isWorking: (socket) => connections.get(socket)?.current?.response.headersSent === false,
  };
}
