/** Limits the open connections of one client, so that a single one cannot take all that the server accepts. */
import type { Socket } from 'node:net';
import { isLocal, networkOf } from './remote-network.ts';

/**
 * Closes a connection of a network that has `limit` open already. Local addresses are not counted: behind a proxy, every
 * client has the proxy's address.
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
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
  };
}
