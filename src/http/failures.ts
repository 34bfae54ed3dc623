/** Maps every way a request can fail to a stable code for machines and a plain sentence for people. */

/** Why a request failed. */
export interface Failure {
  /** Short and stable. */
  readonly code: string;
  /** One plain sentence without a full stop. */
  readonly message: string;
}

type FailureBuilder = (host: string, code: string) => Failure;

const failure =
  (code: string, text: (host: string, detail: string) => string): FailureBuilder =>
  (host, detail) => ({ code, message: text(host, detail) });

const certificate = failure('tls', (host, code) => `${host} has a certificate that cannot be trusted (${code})`);
const handshake = failure('tls', (host, code) => `no encrypted connection to ${host} could be made (${code})`);
const cut = failure('connection-cut', (host) => `${host} closed the connection before its response was complete`);
const malformed = failure('bad-response', (host, code) => `${host} sent something that is not HTTP (${code})`);
const unreachable = failure('unreachable', (host, code) => `${host} cannot be reached from here (${code})`);
const connectTimeout = failure('connect-timeout', (host) => `${host} does not accept a connection in time`);

/** The error codes of Node, OpenSSL and undici; any other error is described by its code. */
const byCode: ReadonlyMap<string, FailureBuilder> = new Map<string, FailureBuilder>([
  ['ENOTFOUND', failure('dns', (host) => `the name ${host} does not exist`)],
  ['ENODATA', failure('dns', (host) => `the name ${host} has no address`)],
  ['EAI_AGAIN', failure('dns-temporary', (host) => `the name ${host} cannot be resolved at the moment`)],
  ['ETIMEOUT', failure('dns-temporary', (host) => `the name server for ${host} does not respond`)],
  ['ESERVFAIL', failure('dns-temporary', (host) => `the name server for ${host} reports a failure`)],
  ['ECONNREFUSED', failure('refused', (host) => `${host} refuses the connection`)],
  ['ECONNRESET', cut],
  ['EPIPE', cut],
  ['UND_ERR_SOCKET', cut],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', cut],
  ['EHOSTUNREACH', unreachable],
  ['ENETUNREACH', unreachable],
  ['EADDRNOTAVAIL', unreachable],
  ['ENETDOWN', unreachable],
  ['ETIMEDOUT', connectTimeout],
  ['UND_ERR_CONNECT_TIMEOUT', connectTimeout],
  ['CERT_HAS_EXPIRED', failure('tls', (host) => `the certificate of ${host} has expired`)],
  ['CERT_NOT_YET_VALID', failure('tls', (host) => `the certificate of ${host} is not valid yet`)],
  ['ERR_TLS_CERT_ALTNAME_INVALID', failure('tls', (host) => `the certificate of ${host} is for another name`)],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', failure('tls', (host) => `the certificate of ${host} is self-signed`)],
  ['SELF_SIGNED_CERT_IN_CHAIN', certificate],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    failure('tls', (host) => `${host} sends its certificate without the chain that proves it`),
  ],
  ['UNABLE_TO_GET_ISSUER_CERT', certificate],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', certificate],
  ['UND_ERR_HEADERS_OVERFLOW', failure('headers-too-large', (host) => `${host} sends headers that are too large`)],
  ['UND_ERR_DESTROYED', failure('closed', () => 'the program is shutting down')],
  ['UND_ERR_CLOSED', failure('closed', () => 'the program is shutting down')],
  ['UND_ERR_INVALID_ARG', failure('bad-url', (host) => `the request to ${host} cannot be written as HTTP`)],
  ['Z_DATA_ERROR', failure('bad-encoding', (host) => `${host} sends a body that cannot be decompressed`)],
]);

/** The failure for an exception of Node or undici. `host` is the requested name, for the message. */
export function failureOf(error: unknown, host: string): Failure {
  const code = codeOf(error);
  const build = byCode.get(code);
  if (build !== undefined) return build(host, code);
  // undici's parser sets a code for some errors only.
  if (code.startsWith('HPE_') || nameOf(error) === 'HTTPParserError')
    return malformed(host, code === '' ? 'unreadable header' : code);
  if (code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL') || code === 'EPROTO') return handshake(host, code);
  if (code.startsWith('CERT_')) return certificate(host, code);
  return { code: 'network', message: `the request to ${host} failed (${code === '' ? messageOf(error) : code})` };
}

/** Codes of failures before a response: a local network outage looks like these. */
export const networkCodes: ReadonlySet<string> = new Set([
  'dns',
  'dns-temporary',
  'refused',
  'unreachable',
  'connect-timeout',
  'timeout',
  'connection-cut',
  'tls',
  'network',
]);

/** Codes of requests that were not sent: they say nothing about the server. */
export const notSentCodes: ReadonlySet<string> = new Set(['host-held', 'queue-too-long', 'closed']);

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  // When several addresses were tried, Node wraps one error for each; the first is as good as any.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
