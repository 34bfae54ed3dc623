/** Why: the bundled configuration polls a newsroom that this program serves itself, on loopback, as long as it runs. */
import type { Config } from '../config/config.ts';
import { isNewsroom, startNewsroom } from '../newsroom/index.ts';

export interface Sample {
  close(): Promise<void>;
}

/**
 * Serves the sample newsroom when the configuration says so. A port on which another instance serves the same files is
 * left to that. Rejects in plain words when another program holds it, since that would be asked for feeds in its place.
 */
export async function openSample({ sample }: Pick<Config, 'sample'>): Promise<Sample> {
  const nothing: Sample = { close: async () => undefined };
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
