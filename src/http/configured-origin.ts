/**
 * Decides which URLs may receive the headers and the password that the operator configured for one URL: only its own
 * origin. Every request uses this decision, so that no other code path can leak them.
 */
import { parseUrl } from '../url/parse-url.ts';

/** A URL that the operator configured, with the headers to send to it. */
export interface ConfiguredAddress {
  /** May contain a user name and a password. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether the URL has a user name or password, or headers are configured for it. */
export function hasCredentials({ url, headers }: ConfiguredAddress): boolean {
  const parsed = parseUrl(url);
  if (parsed === undefined) return Object.keys(headers ?? {}).length > 0;
  const { username, password } = parsed;
  return username !== '' || password !== '' || Object.keys(headers ?? {}).length > 0;
}

/** Whether `target` has the origin of `configured`. An upgrade from http to https on the same host and default ports counts too. */
export function isConfiguredOrigin(target: string, configured: string): boolean {
  const [to, from] = [parseUrl(target), parseUrl(configured)];
  if (to === undefined || from === undefined) return false;
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
  return to.origin === from.origin || (isUpgrade && to.hostname === from.hostname);
}

/** The headers to send to `target`, including the credentials in the URL; none for another origin. */
export function headersFor(configured: ConfiguredAddress, target: string): Readonly<Record<string, string>> {
  if (!isConfiguredOrigin(target, configured.url)) return {};
  const basic = basicCredentials(new URL(configured.url));
  return { ...configured.headers, ...(basic === undefined ? {} : { authorization: basic }) };
}

/** The `Authorization` value (RFC 7617, UTF-8) for the user information of a URL; undefined when it has none. */
export function basicCredentials({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const pair = [username, password].map(percentDecode).join(':');
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
