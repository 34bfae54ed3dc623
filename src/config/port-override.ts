/** Replaces the port of the server for one run, as `winnow start --port` does. */
import type { Config } from './config.ts';

/** `config` with another `server.port`. The public URL follows if it is the default, which contains the port. */
export function withPort(config: Config, port: number): Config {
  const { output, server } = config;
  const isDefault = output.baseUrl === `http://localhost:${server.port}/`;
  return {
    ...config,
    server: { ...server, port },
    output: { ...output, ...(isDefault && { baseUrl: `http://localhost:${port}/` }) },
  };
}
