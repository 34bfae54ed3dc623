/**
 * The address that an item's link plainly means. Templates and hand-written feeds put rubbish there (`N/A`,
 * `{{ .Permalink }}`, `https//host/a`), and resolving it would make an address that nobody published.
 */
import { hasKnownSuffix, registrableDomain } from '../../url/host.ts';
import { resolveUrl } from './urls.ts';

/** Characters; no server takes a longer address. */
const maxLength = 8192;

/** What programs print for a value that is absent. */
const placeholder =
  /^(?:[#\-–—?*_]?|n\/?a|nil|null|none|nan|undefined|unknown|false|true|empty|\(?(?:null|none|undefined)\)?|link|url|permalink|tb[acd]|todo|0|about:blank|https?:?\/{0,2}|www\.?)$/i;
/** Marks that no relative address has: white space, brackets, quotes and template code. */
const notRelative = /[\s<>{}|"`^]|\[|\]|%%|\$\(|\$\{/;
/** A scheme with a colon or slash too few or too many. */
const brokenScheme = /^h?ttps?\s?(?:[:;,.]{1,2}\s?[/\\]{1,3}|[/\\]{2,3}|[:;]{1,2})(?=[\p{L}\p{N}])/iu;
/** An ordinary absolute address, as nearly all are. */
const plainUrl = /^https?:\/\/[^\s"'<>()[\]\\/][^\s"'<>\\]*$/i;
const hostLike = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+\p{L}{2,24}(?::\d{1,5})?(?=[/?#]|$)/iu;
/** Endings that make a file and not a host of the first part of a path. */
const fileEnding =
  /\.(?:[sx]?html?|php\d?|phtml|aspx?|jspx?|cgi|cfm?l?|do|pl|py|rb|js|css|xml|rss|atom|json|txt|md|pdf|docx?|jpe?g|png|gif|webp|svg|mp[34]|m4a|ogg|wav|zip)$/i;

/**
 * Absolute http(s) URL of an item's link, as written if it is absolute; undefined when it is no address. Relative ones
 * resolve against `base`.
 */
export function itemAddress(written: string | undefined, base: string | undefined): string | undefined {
  if (written !== undefined && plainUrl.test(written)) return resolveUrl(written, base);
  const text = plainly(written);
  if (text === undefined || placeholder.test(text)) return undefined;
  if (/^(?:https?:)?[/\\]{2}[^/\\]/i.test(text)) return resolveUrl(text, base);
  const scheme = brokenScheme.exec(text)?.[0];
  if (scheme)
    return resolveUrl(`${/s/i.test(scheme.slice(1)) ? 'https' : 'http'}://${text.slice(scheme.length)}`, base);
  if (notRelative.test(text)) return undefined;
  return resolveUrl(isHost(text, base) ? `${schemeOf(base)}//${text}` : text, base);
}

/** The link without what surrounds it: angle brackets, quotes, an `a` element, line breaks, a second address. */
function plainly(written: string | undefined): string | undefined {
  const trimmed = written?.trim();
  if (!trimmed || trimmed.length > maxLength) return undefined;
  const inMarkup = /<a\s[^<>]{0,2000}?href\s{0,5}=\s{0,5}["']?([^"'<>\s]{1,4000})/i.exec(trimmed)?.[1];
  const bare = inMarkup ?? trimmed.replace(/^[<"'([]+\s*(https?:.*?)\s*[>"')\]]+$/i, '$1');
  if (!/[\n\r]/.test(bare)) return /^https?:\S+\s+https?:\S+$/i.test(bare) ? bare.split(/\s+/)[0] : bare;
  const lines = bare.split(/\s*[\n\r]+\s*/);
  return lines.slice(1).some((line) => /^https?:/i.test(line)) ? lines[0] : lines.join('');
}

/** Whether a reference without scheme begins with a host: the site's own, or one that is no file of the site. */
function isHost(text: string, base: string | undefined): boolean {
  const host = hostLike.exec(text)?.[0];
  // `resolveUrl` reads `www.` as a host by itself.
  if (host === undefined || /^www\./i.test(host)) return false;
  const isOwn = base !== undefined && registrableDomain(`https://${host}`) === registrableDomain(base);
  return isOwn || (!fileEnding.test(host) && hasKnownSuffix(host) && text.length > host.length);
}

function schemeOf(base: string | undefined): string {
  return base !== undefined && /^https?:/i.test(base) ? new URL(base).protocol : 'https:';
}
