/** Why: the bundled configuration polls a newsroom that this program serves itself, on loopback, as long as it runs. */
import type { Config } from '../config/config.ts';
import { createHttpClient } from '../http/client.ts';
import { VERSION } from '../runtime/version.ts';
import { MARK_PATH, NEWSROOM_MARK, startNewsroom } from '../sample-newsroom/index.ts';

export interface SampleNewsroom {
  close(): Promise<void>;
}

/**
 * Serves the sample newsroom when the configuration says so. A port on which another instance serves the same files is
 * left to that. Rejects in plain words when another program holds it, since that would be asked for feeds in its place.
 */
export async function openSampleNewsroom({ sample }: Pick<Config, 'sample'>): Promise<SampleNewsroom> {
  const nothing: SampleNewsroom = { close: async () => undefined };
  if (!sample.enabled) return nothing;
  try {
    return await startNewsroom({ port: sample.port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (await isNewsroom(sample.port)) return nothing;
    const way = 'set sample.port to another and the addresses of its feeds with it, or sample.enabled to false';
    throw new Error(`port ${sample.port}, for the sample newsroom, is held by another program: ${way}`, {
      cause: error,
    });
  }
}

/** It is on this machine and does nothing else, in milliseconds. */
const PATIENCE = 3_000;

/** Whether what answers on `port` of this machine is a newsroom. */
async function isNewsroom(port: number): Promise<boolean> {
  const http = createHttpClient({
    userAgent: { name: 'winnow', version: VERSION },
    ports: [],
    allow: [`127.0.0.1/32:${port}`],
    limits: { deadlineMs: PATIENCE, maxRedirects: 0 },
  });
  try {
    const url = `http://127.0.0.1:${port}${MARK_PATH}`;
    const answer = await http.fetch({ url, purpose: 'discovery', configuredUrl: url });
    return answer.kind === 'response' && answer.headers.server === NEWSROOM_MARK;
  } finally {
    await http.close();
  }
}
