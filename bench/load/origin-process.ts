/** Why: the load origin runs beside what it loads, so that neither waits for the other's thread. */
import { startLoadOrigin } from './origin.ts';

/** What the parent may ask over the channel; each is answered by one message. */
export type OriginRequest = { readonly kind: 'pass'; readonly pass: number } | { readonly kind: 'counts' };

const origin = await startLoadOrigin(Number(process.argv[2] ?? 0));

process.on('message', (message: OriginRequest) => {
  if (message.kind === 'pass') {
    origin.setPass(message.pass);
    origin.tally.reset();
    process.send?.({ kind: 'done' });
    return;
  }
  process.send?.({ kind: 'counts', counts: origin.tally.read() });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ kind: 'ready', port: origin.port });
