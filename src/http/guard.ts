/** Decides which URLs and addresses may be requested at all. Pure, so every spelling of a forbidden address is one test case. */
import {
  type AddressRange,
  isFourParts,
  isPublic,
  isWithin,
  parseAddress,
  parseRange,
  rangeName,
} from './addresses.ts';

/** What the operator allows beyond the public internet. */
export interface GuardPolicy {
  /** Ports on which every public address may be requested. */
  readonly ports: ReadonlySet<number>;
  readonly exceptions: readonly GuardException[];
  /** Exceptions that do not apply to this request; the message of a refusal mentions them. */
  readonly withheld?: readonly GuardException[];
}

/** A range of addresses that may be requested on one port, public or not. */
export interface GuardException extends AddressRange {
  /** As the operator wrote it, for the log. */
  readonly text: string;
  readonly port: number;
}

/** Allowed, with the exception that allows it if one was needed; or refused, with the reason. */
export type Verdict =
  | { readonly allowed: true; readonly exception?: string }
  | { readonly allowed: false; readonly code: RefusalCode; readonly message: string };

/** Machine-readable reasons for a refusal. */
export type RefusalCode = 'bad-url' | 'scheme-refused' | 'port-refused' | 'address-refused';

/** A refusal as it is reported to the caller. */
export interface Refused {
  readonly code: RefusalCode;
  readonly message: string;
}

const EXCEPTION = /^(?:\[([0-9a-fA-F:.]+)\]|([0-9.]+))\/(\d{1,3}):(\d{1,5})$/;
const ALLOWED: Verdict = { allowed: true };

/**
 * Parses `127.0.0.1/32:8099` or `[::1]/128:8099`. Throws when `text` is not an address range with a port; the
 * configuration has been validated before, so that would be a bug.
 */
export function parseException(text: string): GuardException {
  const match = EXCEPTION.exec(text);
  const address = match?.[1] ?? match?.[2];
  const port = Number(match?.[4]);
  if (address === undefined || port > 65_535) throw new Error(`not an address range with a port: ${text}`);
  return { text, ...parseRange(`${address}/${match?.[3]}`), port };
}

/** Creates a policy from ports and from exceptions written as in the configuration. */
export function createPolicy(ports: readonly number[], exceptions: readonly string[]): GuardPolicy {
  return { ports: new Set(ports), exceptions: exceptions.map(parseException) };
}

/** The port of a URL, or the default of its scheme. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** The IP literal in a URL's host, without brackets; undefined when the host is a name. */
function literalOf(url: URL): string | undefined {
  const host = url.hostname;
  if (host.startsWith('[')) return host.slice(1, -1);
  return isFourParts(host) ? host : undefined;
}

/** The IP literal in a host as undici passes it to a connector, without brackets; undefined for a name. */
export function literalIn(hostname: string): string | undefined {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  return /^[\d.]+$/.test(hostname) || hostname.includes(':') ? hostname : undefined;
}

/**
 * Whether `url` may be requested, judging only by scheme, port and literal address; no name is resolved. URL parsing
 * has already turned `127.1`, `0x7f000001`, full-width digits and the like into plain literals.
 */
export function checkUrl(url: URL, policy: GuardPolicy): Verdict {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse('scheme-refused', `only http and https can be requested, not ${url.protocol.slice(0, 20)}`);
  }
  const port = portOf(url);
  const literal = literalOf(url);
  if (literal !== undefined) return checkAddress(literal, port, policy);
  if (policy.ports.has(port) || policy.exceptions.some((exception) => exception.port === port)) return ALLOWED;
  return refuse('port-refused', `port ${port} is not allowed`);
}

/** Whether `url` may be in the range of `exception`. No name is resolved, so every name on its port may be. */
export function mayLieIn(url: URL, exception: GuardException): boolean {
  if (portOf(url) !== exception.port) return false;
  const literal = literalOf(url);
  const address = literal === undefined ? undefined : parseAddress(literal);
  return literal === undefined || (address !== undefined && isWithin(address, exception));
}

/** Whether a connection to `address` (an IP literal) on `port` may be opened. */
export function checkAddress(address: string, port: number, policy: GuardPolicy): Verdict {
  const parsed = parseAddress(address);
  if (parsed === undefined) return refuse('bad-url', 'the address is not valid');
  const covers = (rule: GuardException): boolean => rule.port === port && isWithin(parsed, rule);
  const exception = policy.exceptions.find(covers);
  if (exception !== undefined) return { allowed: true, exception: exception.text };
  if (!isPublic(parsed)) {
    const hint = policy.withheld?.some(covers)
      ? '; `http.allow` allows it only for the feeds configured at that host and port'
      : ` and not in \`http.allow\` with port ${port}`;
    return refuse('address-refused', `${address} is not a public address (${rangeName(parsed)})${hint}`);
  }
  if (!policy.ports.has(port)) return refuse('port-refused', `port ${port} is not allowed`);
  return ALLOWED;
}

/**
 * Every address of a name must be allowed. One private address among public ones refuses the name, because the system
 * may connect to any of them.
 */
export function checkAddresses(addresses: readonly string[], port: number, policy: GuardPolicy): Verdict {
  let last: Verdict = refuse('address-refused', 'the name has no address');
  for (const address of addresses) {
    last = checkAddress(address, port, policy);
    if (!last.allowed) return last;
  }
  return last;
}

/** The refusal with the host in front of its message, unless the message begins with the host already. */
export function refusalOf(host: string, { code, message }: Extract<Verdict, { allowed: false }>): Refused {
  const shown = host.slice(0, 200);
  // `file:` and similar URLs have no host.
  const hasHost = shown === '' || message.startsWith(`${shown.replaceAll(/^\[|\]$/g, '')} `);
  return { code, message: hasHost ? message : `${shown}: ${message}` };
}

function refuse(code: RefusalCode, message: string): Verdict {
  return { allowed: false, code, message };
}
