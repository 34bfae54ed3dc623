/** Why: the configuration can be printed, logged and reported without telling its secrets. */
import type { FeedSource } from '../model/source.ts';
import { secretsInAddress } from '../url/secret-parts.ts';
import type { Config } from './config.ts';

const HIDDEN = '(hidden)';

/** `config` with the addresses of private feeds and the values of headers and the token hidden. */
export function redactConfig(config: Config): Config {
  const { server, feeds } = config;
  const token = server.token === undefined ? {} : { token: HIDDEN };
  return { ...config, server: { ...server, ...token }, feeds: feeds.map(redactSource) };
}

/** The same for one feed. */
export function redactSource({ secrets: _, ...feed }: FeedSource): FeedSource {
  const { headers } = feed;
  return {
    ...feed,
    url: feedAddress(feed),
    ...(headers !== undefined && { headers: Object.fromEntries(Object.keys(headers).map((name) => [name, HIDDEN])) }),
  };
}

/** The feed's address as it may be shown: of a private one only the origin, unless a secret is part of that too. */
export function feedAddress({
  url,
  isPrivate,
  secrets = [],
}: Pick<FeedSource, 'url' | 'isPrivate' | 'secrets'>): string {
  if (!isPrivate) return url;
  if (!URL.canParse(url)) return HIDDEN;
  const { origin } = new URL(url);
  const isSecret = secretsInAddress(url, secrets).tokens.some((token) => origin.includes(token.toLowerCase()));
  return isSecret ? HIDDEN : `${origin}/${HIDDEN}`;
}
