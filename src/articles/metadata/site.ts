/** Why: addresses in metadata are relative, wrong or the front page's; names of sites stand in their hosts. */

/** An absolute http(s) address without fragment, or undefined. */
export function readAddress(href: string, base: string): string | undefined {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.length > LONGEST || !URL.canParse(trimmed, base || undefined)) return undefined;
  const url = new URL(trimmed, base || undefined);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** Characters; longer addresses are data. */
const LONGEST = 4000;

/** What a site may be called after its host: `harbourpost.example` and `harbourpost` of `www.harbourpost.example`. */
export function hostNames(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '');
  const labels = host.split('.');
  const name = labels.at(labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2);
  return [host, ...(name ? [name] : [])];
}

/** The page's own word on its address; not when it names the front page for an article, as templates do. */
export function chooseCanonical(addresses: readonly string[], url: string, base: string): string | undefined {
  const isFront = (address: string): boolean =>
    /^\/*$/.test(new URL(address).pathname) && new URL(address).search === '';
  const valid = addresses.map((one) => readAddress(one, base)).filter((one) => one !== undefined);
  return valid.find((one) => !isFront(one) || (URL.canParse(url) && isFront(url)));
}
