/** Why: a port that is taken may be another newsroom's, which is as good, or a program's that has nothing to do with it. */
import { request } from 'node:http';

/** The `Server` of every answer of a newsroom. */
export const NEWSROOM_MARK = 'winnow-newsroom';
/** Asked for by instances only; no reader's request. */
export const MARK_PATH = '/.winnow-newsroom';

/** It is on this machine and does nothing else, in milliseconds. */
const PATIENCE = 3_000;

/** Whether what answers on `port` of 127.0.0.1 is a newsroom. */
export function isNewsroom(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port, method: 'HEAD', path: MARK_PATH, timeout: PATIENCE },
      (response) => {
        response.resume();
        resolve(response.headers.server === NEWSROOM_MARK);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    // Also where nothing ever comes back.
    asked.on('close', () => resolve(false));
    asked.end();
  });
}
