/** The addresses that log an operator in to the console: the token is in the fragment, which browsers send to no server. */
import type { Config } from '../config/config.ts';

export interface LoginAddresses {
  /** On this machine; absent when the port is only known to the running server. */
  readonly local?: string;
  /** Through the proxy, when `output.baseUrl` is an https address. */
  readonly public?: string;
}

/** `listening`: address of the running server; without it, the one that the configuration gives. */
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
