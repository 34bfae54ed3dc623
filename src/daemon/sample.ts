/** Why: the bundled configuration polls a newsroom that this program serves itself, on loopback, as long as it runs. */
import type { Config } from '../config/config.ts';
import { startNewsroom } from '../newsroom/index.ts';

export interface Sample {
  close(): Promise<void>;
}

/**
 * Serves the sample newsroom when the configuration says so. A port that is taken is taken for another instance that
 * serves the same files. Rejects with Node's error for anything else.
 */
export async function openSample({ sample }: Pick<Config, 'sample'>): Promise<Sample> {
  const nothing: Sample = { close: async () => undefined };
  if (!sample.enabled) return nothing;
  try {
    return await startNewsroom({ port: sample.port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return nothing;
    throw error;
  }
}
