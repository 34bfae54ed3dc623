/** The process of one load origin, so that the origin and the program under load do not share a thread. */
import { startLoadOrigin } from './origin.ts';

/** Messages of the parent; each gets one message in response. */
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
