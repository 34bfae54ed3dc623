/** The parts of a private feed's address that give it away: secret texts, and the places (host and path) that are secret. */
import { registrableDomain } from './host.ts';
import { parseUrl } from './parse-url.ts';

/** What must not be published. Texts are matched without case, as written and percent-decoded. */
export interface SecretParts {
  /** Long or random enough to be matched anywhere, also in the middle of a word. */
  readonly tokens: readonly string[];
  /** Too short for that: matched as whole words, in addresses only. */
  readonly words: readonly string[];
  /** Host (without `www.`) and decoded path segments; everything at or below it is secret. */
  readonly places: readonly Place[];
  /** Host, path segments and query that are secret together, and nothing below them. */
  readonly exact: readonly Place[];
}

/** A place on the web: a host, the segments of a path, and a query. */
export interface Place {
  readonly host: string;
  readonly segments: readonly string[];
  /** Decoded, with its question mark; absent = none. */
  readonly search?: string;
}

/** Shorter texts, such as a port or a language, are not secrets by themselves. */
const MIN_SECRET_CHARACTERS = 4;
const MIN_TOKEN_CHARACTERS = 8;

/** Path segments that feeds of every publisher have; what is on the web under such a path is no secret. */
const ORDINARY = new Set(
  (
    'atom blog blogs content episodes export feed feeds index json latest main media member members news podcast podcasts ' +
    'premium private public rdf rss show shows stories subscriber subscribers syndication user users xml'
  ).split(' '),
);

/** `private`, `feed.xml`, `v2`, `en`: a segment that many addresses share. */
function isOrdinary(segment: string): boolean {
  const name = segment.toLowerCase().replace(/\.[a-z]{2,5}$/, '');
  return name.length < MIN_SECRET_CHARACTERS || ORDINARY.has(name);
}

/** Whether `text` looks random, so that it means nothing outside the address: no words, and no plain number. */
function isRandom(text: string): boolean {
  if (/^[a-z]+(?:[-_.][a-z]+)+(?:-\d{1,4})?$/.test(text) || text.length < 6) return false;
  if (/^\d+$/.test(text)) return text.length >= 12;
  return text.length >= 20 || /\d/.test(text) || /\p{Ll}\p{Lu}/u.test(text);
}

/** `text` with its percent-encoded octets decoded where they are UTF-8. */
export function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (octets) => {
    try {
      return decodeURIComponent(octets);
    } catch {
      return octets;
    }
  });
}

function segmentsOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean).map(percentDecoded);
}

function hostWithoutWww(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}

/** References that name the scheme, the site or the port are not secret: the origin of a private feed is shown. */
function isPublicPart(reference: string, url: URL): boolean {
  const text = reference.toLowerCase();
  const site = registrableDomain(url.href) ?? url.hostname;
  return url.protocol.startsWith(text) || site.includes(text) || text === url.hostname || text === url.port;
}

/** A reference that brings the host along: which part of it is secret cannot be known. */
function isWhole(reference: string, url: URL): boolean {
  return reference.includes('://') || reference.toLowerCase().includes(`${url.hostname}/`);
}

/** The path up to and including the first segment that `isSecret`; undefined when there is none. */
function placeTo(url: URL, isSecret: (segment: string) => boolean): Place[] {
  const segments = segmentsOf(url);
  const at = segments.findIndex(isSecret);
  return at === -1 ? [] : [{ host: hostWithoutWww(url), segments: segments.slice(0, at + 1) }];
}

function isTouchedBy(segment: string, reference: string): boolean {
  if (reference.length < MIN_SECRET_CHARACTERS) return segment === reference;
  const parts = reference.split(/[/?#]/).map(percentDecoded);
  return segment.includes(percentDecoded(reference)) || (parts.length > 1 && parts.includes(segment));
}

/** The address itself, unless it is a front page. */
function exactPlace(url: URL): Place[] {
  const segments = segmentsOf(url);
  if (segments.length === 0 && url.search === '') return [];
  return [{ host: hostWithoutWww(url), segments, ...(url.search && { search: percentDecoded(url.search) }) }];
}

/** Pieces of a secret that are secrets on their own: the token in `session=…`, the path segment in `u/…?key=…`. */
function piecesOf(text: string): string[] {
  return text.split(/[\s/?&=#:;,@]+/).filter((piece) => piece !== text && isRandom(percentDecoded(piece)));
}

/** The parts of `address` (absolute) that are secret when these `references` are in it; it must be a private feed's. */
export function secretsInAddress(address: string, references: readonly string[]): SecretParts {
  const url = parseUrl(address);
  if (url === undefined) return { tokens: [], words: [], places: [], exact: [] };
  const named = references.filter((one) => one !== '' && !isWhole(one, url) && !isPublicPart(one, url));
  const inside = named.filter((one) => percentDecoded(address).includes(percentDecoded(one)));
  const password = percentDecoded(url.password);
  const texts = [...inside, ...(password === '' ? [] : [password])];
  if (inside.length > 0) {
    const places = placeTo(url, (segment) => inside.some((one) => isTouchedBy(segment, one)));
    return { ...secretTexts(texts), places, exact: exactPlace(url) };
  }
  const values = [...url.searchParams].flatMap(([key, value]) => (value === '' ? [key] : [value]));
  const guessed = [...segmentsOf(url), ...values, percentDecoded(url.username)].filter(isRandom);
  const { tokens, words } = secretTexts([...texts, ...guessed]);
  return { tokens, words, places: placeTo(url, (segment) => !isOrdinary(segment)), exact: exactPlace(url) };
}

/** `texts` by how they are matched, each also percent-decoded. */
export function secretTexts(texts: readonly string[]): Pick<SecretParts, 'tokens' | 'words'> {
  const all = new Set(texts.flatMap((text) => [text, ...piecesOf(text)]).flatMap((one) => [one, percentDecoded(one)]));
  const long = [...all].filter((text) => text.length >= MIN_SECRET_CHARACTERS);
  const isToken = (text: string): boolean => text.length >= MIN_TOKEN_CHARACTERS || isRandom(text);
  return { tokens: long.filter(isToken), words: long.filter((text) => !isToken(text)) };
}
