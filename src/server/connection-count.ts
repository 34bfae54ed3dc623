/** Limits the open connections of one client, so that it cannot use up all that the server accepts. */
import type { Socket } from 'node:net';
import { isLocal, networkOf } from './remote-network.ts';

/**
 * Creates a listener that closes a connection from a network that already has `limit` open. Local addresses are not
 * counted: behind a proxy, every client has the proxy's address.
 */
export function createConnectionCount(
  limit: number,
): (socket: Pick<Socket, 'remoteAddress' | 'destroy' | 'once'>) => void {
  const open = new Map<string, number>();
  return (socket) => {
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || isLocal(remoteAddress)) return;
    const network = networkOf(remoteAddress);
    const count = open.get(network) ?? 0;
    if (count >= limit) {
      socket.destroy();
      return;
    }
    open.set(network, count + 1);
    socket.once('close', () => {
      const remaining = (open.get(network) ?? 1) - 1;
      if (remaining > 0) open.set(network, remaining);
      else open.delete(network);
    });
  };
}
