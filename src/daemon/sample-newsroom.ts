/** Serves the sample newsroom of the bundled configuration on loopback. */
import type { Config } from '../config/config.ts';
import { createHttpClient } from '../http/client.ts';
import { VERSION } from '../runtime/version.ts';
import { MARK_PATH, NEWSROOM_MARK, startNewsroom } from '../sample-newsroom/index.ts';

/** The running newsroom, or nothing to close. */
export interface SampleNewsroom {
  close(): Promise<void>;
}

/**
 * Serves the sample newsroom if it is enabled. When another instance already serves it on the port, that one is used.
 * Rejects with a message for the operator when another program uses the port, since it would receive the requests.
 */
export async function openSampleNewsroom({ sample }: Pick<Config, 'sample'>): Promise<SampleNewsroom> {
  const nothing: SampleNewsroom = { close: async () => undefined };
  if (!sample.enabled) return nothing;
  try {
    return await startNewsroom({ port: sample.port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (await isNewsroom(sample.port)) return nothing;
    const fix = 'set another sample.port, which its feeds follow, or set sample.enabled to false';
    throw new Error(`port ${sample.port}, for the sample newsroom, is used by another program: ${fix}`, {
      cause: error,
    });
  }
}

/** Time limit for the request to this machine, milliseconds. */
const DEADLINE_MS = 3_000;

/** Whether the server on `port` of this machine is a sample newsroom. */
async function isNewsroom(port: number): Promise<boolean> {
  const http = createHttpClient({
    userAgent: { name: 'winnow', version: VERSION },
    ports: [],
    allow: [`127.0.0.1/32:${port}`],
    limits: { deadlineMs: DEADLINE_MS, maxRedirects: 0 },
  });
  try {
    const url = `http://127.0.0.1:${port}${MARK_PATH}`;
    const response = await http.fetch({ url, purpose: 'discovery', configuredUrl: url });
    return response.kind === 'response' && response.headers.server === NEWSROOM_MARK;
  } finally {
    await http.close();
  }
}
