/** A `postgresql:` address: its parts, what is wrong with it, and its name in messages, which never includes the password. */

import { parseUrl } from '../../url/parse-url.ts';
import type { ParsedAddress } from './backend.ts';

/** The schema of a store whose address names none. */
const DEFAULT_SCHEMA = 'winnow';
const PORT = 5432;

/** How the connection is encrypted: not at all, without checking the server's certificate, or with it. */
const SSL_MODES = ['disable', 'require', 'verify-full'] as const;

/** The parts of an address. */
export interface ServerAddress {
  /** A host name, or the absolute path of the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly schema: string;
  /** Absent: the driver's default, the user of this process. */
  readonly user?: string;
  /** Absent: the driver looks into `PGPASSWORD` and `~/.pgpass`. */
  readonly password?: string;
  readonly sslMode: (typeof SSL_MODES)[number];
}

/** Checks the part after `postgresql:`. The address that the backend uses is the whole URL. */
export function parseAddress(rest: string): ParsedAddress {
  const parts = partsOf(`postgresql:${rest}`);
  if (typeof parts === 'string') return { kind: 'refused', message: parts };
  return { kind: 'address', address: `postgresql:${rest}` };
}

/** The parts of an address that was parsed before. Throws a TypeError for any other. */
export function serverAddress(address: string): ServerAddress {
  const parts = partsOf(address);
  if (typeof parts === 'string') throw new TypeError(parts);
  return parts;
}

/** The address without its password. */
export function nameOf(address: string): string {
  const { host, port, database, schema, user } = serverAddress(address);
  const who = user === undefined ? '' : `${encodeURIComponent(user)}@`;
  const where = host.startsWith('/') ? encodeURIComponent(host) : host;
  const named = schema === DEFAULT_SCHEMA ? '' : `?schema=${schema}`;
  return `postgresql://${who}${where}${port === PORT ? '' : `:${port}`}/${encodeURIComponent(database)}${named}`;
}

/** The parts, or the sentence that says what is wrong; it repeats no part that may be a password. */
function partsOf(address: string): ServerAddress | string {
  if (!address.startsWith('postgresql://')) return 'write `postgresql://USER@HOST/DATABASE`';
  const url = parseUrl(address);
  if (url === undefined)
    return 'it is not a valid URL: write `postgresql://USER@HOST/DATABASE`, with special characters percent-encoded';
  const decoded = decodedParts(url);
  if (decoded === undefined) return 'its percent-encoding is not valid';
  const sslMode = SSL_MODES.find((mode) => mode === (url.searchParams.get('sslmode') ?? 'disable'));
  const schema = url.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  const problem = problemOf(url, decoded, schema, sslMode !== undefined);
  if (problem !== undefined || sslMode === undefined) return problem ?? '';
  return { ...named(decoded), schema, sslMode, port: url.port === '' ? PORT : Number(url.port) };
}

function named({ user, password, host, database }: DecodedParts): Omit<ServerAddress, 'schema' | 'sslMode' | 'port'> {
  return { host, database, ...(user !== '' && { user }), ...(password !== '' && { password }) };
}

interface DecodedParts {
  readonly user: string;
  readonly password: string;
  readonly host: string;
  readonly database: string;
}

function decodedParts({ username, password, hostname, pathname }: URL): DecodedParts | undefined {
  try {
    return {
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      host: decodeURIComponent(hostname).replace(/^\[(.*)\]$/, '$1'),
      database: decodeURIComponent(pathname.slice(1)),
    };
  } catch {
    return undefined;
  }
}

const PARAMETERS = new Set(['schema', 'sslmode']);
/** Schemas of PostgreSQL itself, and the one that every program writes to. */
const RESERVED_SCHEMA = /^(?:pg_.*|public|information_schema)$/;

function problemOf(
  url: URL,
  { host, database }: DecodedParts,
  schema: string,
  hasSslMode: boolean,
): string | undefined {
  if (host === '') return 'the name of a host must follow `postgresql://`';
  if (database === '') return 'the name of a database must follow the host: `postgresql://USER@HOST/DATABASE`';
  if (/[/\p{Cc}]/u.test(database)) return 'the name of the database holds a slash or a control character';
  if (url.hash !== '') return 'it holds a `#`: percent-encode it as `%23`';
  if ([...url.searchParams.keys()].some((name) => !PARAMETERS.has(name)))
    return `only ${[...PARAMETERS].map((name) => `\`${name}\``).join(' and ')} may follow the \`?\``;
  if (!hasSslMode) return `\`sslmode\` is one of ${SSL_MODES.join(', ')}`;
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema))
    return '`schema` is a name of lower-case letters, digits and underscores that starts with a letter';
  return RESERVED_SCHEMA.test(schema) ? '`schema` must be a schema of its own: leave it out for `winnow`' : undefined;
}
