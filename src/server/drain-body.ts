/**
 * Discards what is left of a request's body before its response is sent. A server that closes a connection with unread bytes
 * resets it, and a proxy in front then shows its own error (502) instead of the response.
 */
import type { IncomingMessage } from 'node:http';

/** Limits of the discarding. */
interface DrainLimits {
  /** A client that sends nothing for this long waits for the response (`Expect: 100-continue`), milliseconds. */
  readonly idleMs: number;
  /** Discarded at most, in bytes. nginx passes on 1 MB unless it is told otherwise. */
  readonly maxBytes: number;
}

const LIMITS: DrainLimits = { idleMs: 250, maxBytes: 2 * 1024 * 1024 };

/** Resolves once the body is over, or a limit is reached. Never rejects. */
export function drainBody(request: IncomingMessage, { idleMs, maxBytes } = LIMITS): Promise<void> {
  // `readableEnded` is false for a body that arrived whole and was never read; nothing of it is left on the connection.
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(finish, idleMs);
    function count(chunk: Buffer): void {
      bytes += chunk.length;
      timer.refresh();
      if (bytes > maxBytes) finish();
    }
    function finish(): void {
      clearTimeout(timer);
      request.off('data', count).off('close', finish).off('end', finish);
      resolve();
    }
    request.on('data', count).once('close', finish).once('end', finish);
    request.resume();
  });
}

/** Whether a request announces a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
