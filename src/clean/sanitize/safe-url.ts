/**
 * Checks URLs after parsing them as the WHATWG standard says, by an allow-list of schemes: no pattern sees
 * `java<TAB>script:`.
 */

const WEB: ReadonlySet<string> = new Set(['http:', 'https:']);
/** Links that a reader may follow: each opens a program and carries no markup or code. */
const LINK: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:', 'xmpp:', 'magnet:']);
/** Characters. A longer URL is dropped: browsers and proxies refuse them from about this length. */
const MAX_URL_LENGTH = 8_192;

/** The absolute http(s) URL of `raw`, without user name and password; undefined if it is not one. */
export function safeWebUrl(raw: string, base?: string): string | undefined {
  return safeUrl(raw, base, WEB);
}

/** As `safeWebUrl`, and also accepts `mailto:`, `tel:`, `xmpp:` and `magnet:`. */
export function safeLinkUrl(raw: string, base?: string): string | undefined {
  return safeUrl(raw, base, LINK);
}

function safeUrl(raw: string, base: string | undefined, schemes: ReadonlySet<string>): string | undefined {
  const trimmed = raw.trim();
  if (trimmed === '' || trimmed.length > MAX_URL_LENGTH) return undefined;
  const url = parseUrl(trimmed, base);
  if (!url) return undefined;
  if (!schemes.has(url.protocol)) return undefined;
  // Setting them parses the whole URL again, and nearly none has any.
  if (url.href.includes('@')) {
    url.username = '';
    url.password = '';
  }
  return url.href.length <= MAX_URL_LENGTH ? url.href : undefined;
}

/** Parses once: to ask first whether it can be parsed takes as long again. */
function parseUrl(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Candidates of one `srcset`; pages have up to about 20. */
const MAX_CANDIDATES = 64;

/** One descriptor, or width and height together. */
const DESCRIPTOR = /^(?:\d{1,6}(?:\.\d{1,4})?[wxh]|\d{1,6}w\s+\d{1,6}h|\d{1,6}h\s+\d{1,6}w)$/;

/** `srcset` (HTML standard, 4.8.4.2.1) with every URL checked; undefined if none is valid. */
export function safeSrcset(raw: string, base?: string): string | undefined {
  const safe: string[] = [];
  for (const { word, descriptor } of candidates(raw)) {
    const url = safeWebUrl(word, base);
    if (url === undefined || (descriptor !== '' && !DESCRIPTOR.test(descriptor))) continue;
    const escaped = url.replace(/,$/, '%2C');
    safe.push(descriptor === '' ? escaped : `${escaped} ${descriptor.replace(/\s+/, ' ')}`);
    if (safe.length === MAX_CANDIDATES) break;
  }
  return safe.length > 0 ? safe.join(', ') : undefined;
}

/** A URL extends to the next space, so a comma inside belongs to it, and one at its end ends the candidate. */
function* candidates(raw: string): Generator<{ word: string; descriptor: string }> {
  const start = /[^\s,]\S*/g;
  for (let match = start.exec(raw); match; match = start.exec(raw)) {
    const [word] = match;
    if (word.endsWith(',')) {
      yield { word: word.slice(0, -1), descriptor: '' };
      continue;
    }
    const comma = raw.indexOf(',', start.lastIndex);
    const end = comma === -1 ? raw.length : comma;
    yield { word, descriptor: raw.slice(start.lastIndex, end).trim() };
    start.lastIndex = end;
  }
}
