/**
 * Decides which addresses may receive the headers and the password that the operator configured for one URL: only its
 * origin. The one place for that decision, since every request that chose by itself would be one more way out.
 */

/** A URL that the operator configured, with what is sent to it. */
export interface ConfiguredAddress {
  /** May hold a user name and a password. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function hasCredentials({ url, headers }: ConfiguredAddress): boolean {
  if (!URL.canParse(url)) return Object.keys(headers ?? {}).length > 0;
  const { username, password } = new URL(url);
  return username !== '' || password !== '' || Object.keys(headers ?? {}).length > 0;
}

/** Whether `target` is at the origin of `configured`; http to https at the same host, on their own ports, counts as the same. */
export function isConfiguredOrigin(target: string, configured: string): boolean {
  if (!URL.canParse(target) || !URL.canParse(configured)) return false;
  const [to, from] = [new URL(target), new URL(configured)];
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
  return to.origin === from.origin || (isUpgrade && to.hostname === from.hostname);
}

/** The headers to send to `target`, credentials of the URL among them; none for another origin. */
export function headersFor(configured: ConfiguredAddress, target: string): Readonly<Record<string, string>> {
  if (!isConfiguredOrigin(target, configured.url)) return {};
  const basic = basicCredentials(new URL(configured.url));
  return { ...configured.headers, ...(basic === undefined ? {} : { authorization: basic }) };
}

/** RFC 7617, in UTF-8, from the user information of a URL; undefined when it has none. */
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
