/** Builds URLs that log an operator in to the console, with the token in the fragment, which browsers send to no server. */
import type { Config } from '../config/config.ts';

/** Login URLs. */
export interface LoginAddresses {
  /** On this machine; absent when only the running server knows the port. */
  readonly local?: string;
  /** Through the proxy; present when `output.baseUrl` is an https URL. */
  readonly public?: string;
}

/** The login URLs. `listening` is the URL of the running server, by default the configured one. */
export function loginAddresses(
  { server, output }: Pick<Config, 'server' | 'output'>,
  token: string,
  listening: string | undefined = configuredAddress(server),
): LoginAddresses {
  const login = (base: string): string => `${new URL('/console/login', base).href}#token=${encodeURIComponent(token)}`;
  return {
    ...(listening === undefined ? {} : { local: login(listening) }),
    ...(output.baseUrl.startsWith('https:') ? { public: login(output.baseUrl) } : {}),
  };
}

function configuredAddress({ host, port }: Config['server']): string | undefined {
  if (port === 0) return undefined;
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return `http://localhost:${port}/`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
