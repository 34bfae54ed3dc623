/** Why: every way a request can fail gets a short stable word for machines and a plain sentence for people. */

export interface Failure {
  readonly code: string;
  readonly message: string;
}

type Words = (host: string, code: string) => Failure;

const say =
  (code: string, text: (host: string, detail: string) => string): Words =>
  (host, detail) => ({ code, message: text(host, detail) });

const certificate = say('tls', (host, code) => `${host} has a certificate that cannot be trusted (${code})`);
const handshake = say('tls', (host, code) => `no encrypted connection to ${host} could be made (${code})`);
const cut = say('connection-cut', (host) => `${host} closed the connection before its answer was complete`);
const malformed = say('bad-response', (host, code) => `${host} answers with something that is not HTTP (${code})`);
const unreachable = say('unreachable', (host, code) => `${host} cannot be reached from here (${code})`);
const connectTimeout = say('connect-timeout', (host) => `${host} does not accept a connection in time`);

/** Node's, OpenSSL's and undici's codes; what is not here is told with its code. */
const byCode: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['ENOTFOUND', say('dns', (host) => `the name ${host} does not exist`)],
  ['ENODATA', say('dns', (host) => `the name ${host} has no address`)],
  ['EAI_AGAIN', say('dns-temporary', (host) => `the name ${host} cannot be resolved at the moment`)],
  ['ETIMEOUT', say('dns-temporary', (host) => `the name server for ${host} does not answer`)],
  ['ESERVFAIL', say('dns-temporary', (host) => `the name server for ${host} reports a failure`)],
  ['ECONNREFUSED', say('refused', (host) => `${host} refuses the connection`)],
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
  ['CERT_HAS_EXPIRED', say('tls', (host) => `the certificate of ${host} has expired`)],
  ['CERT_NOT_YET_VALID', say('tls', (host) => `the certificate of ${host} is not valid yet`)],
  ['ERR_TLS_CERT_ALTNAME_INVALID', say('tls', (host) => `the certificate of ${host} is for another name`)],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', say('tls', (host) => `the certificate of ${host} is self-signed`)],
  ['SELF_SIGNED_CERT_IN_CHAIN', certificate],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    say('tls', (host) => `${host} sends its certificate without the chain that proves it`),
  ],
  ['UNABLE_TO_GET_ISSUER_CERT', certificate],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', certificate],
  ['UND_ERR_HEADERS_OVERFLOW', say('headers-too-large', (host) => `${host} sends more headers than are read`)],
  ['UND_ERR_DESTROYED', say('closed', () => 'the program is shutting down')],
  ['UND_ERR_CLOSED', say('closed', () => 'the program is shutting down')],
  ['UND_ERR_INVALID_ARG', say('bad-url', (host) => `the request to ${host} cannot be written as HTTP`)],
  ['Z_DATA_ERROR', say('bad-encoding', (host) => `${host} sends a body that cannot be decompressed`)],
]);

/** The failure that an exception of Node or undici stands for. `host` is the name asked, for the sentence. */
export function failureOf(error: unknown, host: string): Failure {
  const code = codeOf(error);
  const words = byCode.get(code);
  if (words !== undefined) return words(host, code);
  // undici's parser gives its code for some faults only.
  if (code.startsWith('HPE_') || nameOf(error) === 'HTTPParserError')
    return malformed(host, code === '' ? 'unreadable header' : code);
  if (code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL') || code === 'EPROTO') return handshake(host, code);
  if (code.startsWith('CERT_')) return certificate(host, code);
  return { code: 'network', message: `the request to ${host} failed (${code === '' ? messageOf(error) : code})` };
}

/** Codes that say something about the way to the host and not about its answer: what a network of our own that is down looks like. */
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

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  // With several addresses tried, Node wraps one error for each; the first tells as much as any.
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
