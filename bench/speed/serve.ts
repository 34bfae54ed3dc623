/** The server under load in a process of its own: `node serve.js FOLDER` sends its port to its parent. */
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';

// Without the limit on readers, which answers a load like this one with 429.
const listening = await listen(createApp({ publicDir: process.argv[2] ?? '' }), { host: '127.0.0.1', port: 0 });
process.on('disconnect', () => process.exit(0));
process.send?.(listening.port);
