/** The hostile hosts, in a process of their own so that their work does not slow the program under test. */
import { createServer } from 'node:net';
import { attacks } from './attacks.ts';
import { hostOf } from './scene.ts';

const indexOf = (address: string): number => {
  const [, , c = '0', d = '1'] = address.split('.');
  return Number(c) * 250 + Number(d) - 1;
};

const server = createServer((socket) => {
  socket.on('error', () => undefined);
  const at = indexOf((socket.localAddress ?? '').replace('::ffff:', ''));
  socket.on('data', (data) => {
    const path = /^[A-Z]+ (\S+)/.exec(data.toString('latin1'))?.[1];
    if (path === undefined) return;
    const base = `http://${hostOf(at)}:${socket.localPort}`;
    attacks[at]?.answer(socket, path, base);
  });
});
server.listen(Number(process.argv[2] ?? 0), '0.0.0.0', 4096, () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
process.on('disconnect', () => process.exit(0));
