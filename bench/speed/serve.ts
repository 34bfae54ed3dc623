/** The server under load in a process of its own: `node serve.js FOLDER` sends its port to its parent. */
import { createServerApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';

// Without the limit on readers, which answers a load like this one with 429.
const { app, quick } = createServerApp({ publicDir: process.argv[2] ?? '' });
const listening = await listen(app, { host: '127.0.0.1', port: 0, quick });
process.on('disconnect', () => process.exit(0));
process.send?.(listening.port);
