/** Removes secrets from the configuration, so that it can be printed, logged and reported. */
import type { FeedSource } from '../model/source.ts';
import { parseUrl } from '../url/parse-url.ts';
import { secretsInAddress } from '../url/secret-parts.ts';
import type { Config } from './config.ts';

const HIDDEN = '(hidden)';

/** `config` with hidden URLs of private feeds and webhooks, header values, keys, passwords and token. */
export function redactConfig(config: Config): Config {
  const { server, feeds, webhooks, mail } = config;
  const token = server.token === undefined ? {} : { token: HIDDEN };
  const hooks = webhooks.map(({ secret, ...hook }) => ({
    ...hook,
    url: feedAddress({ url: hook.url, isPrivate: true }),
    ...(secret === undefined ? {} : { secret: HIDDEN }),
  }));
  const sender = mail === undefined ? {} : { mail: mail.password === undefined ? mail : { ...mail, password: HIDDEN } };
  return { ...config, ...sender, server: { ...server, ...token }, feeds: feeds.map(redactSource), webhooks: hooks };
}

/** `feed` with a hidden URL, if it is private, and hidden header values. */
function redactSource({ secrets: _, ...feed }: FeedSource): FeedSource {
  const { headers } = feed;
  return {
    ...feed,
    url: feedAddress(feed),
    ...(headers !== undefined && { headers: Object.fromEntries(Object.keys(headers).map((name) => [name, HIDDEN])) }),
  };
}

/** The URL of a feed as it may be shown. A private feed shows only its origin, and not even that if it contains a secret. */
export function feedAddress({
  url,
  isPrivate,
  secrets = [],
}: Pick<FeedSource, 'url' | 'isPrivate' | 'secrets'>): string {
  if (!isPrivate) return url;
  const parsed = parseUrl(url);
  if (parsed === undefined) return HIDDEN;
  const { origin } = parsed;
  const isSecret = secretsInAddress(url, secrets).tokens.some((token) => origin.includes(token.toLowerCase()));
  return isSecret ? HIDDEN : `${origin}/${HIDDEN}`;
}
