/**
 * Chooses the headline among a page's titles, and removes the site's name, section or slogan that others do not have.
 */

/** The separator between a headline and a site's name; not a colon or a hyphen within words. */
const SEPARATOR = /\s+(?:[|\-–—·•:»«›/\\]|::|\|\|)\s+|\s*[|｜»]\s*/gu;

/** The headline among `titles` (raw, most trusted first). `siteNames`: the names of the site and its host. */
export function chooseHeadline(titles: readonly string[], siteNames: readonly string[]): string | undefined {
  const sites = new Set(siteNames.map(key).filter((name) => name !== ''));
  const proper = titles.filter((title) => !sites.has(key(title)));
  const [first] = proper;
  if (first === undefined) return undefined;
  const headline = withoutSite(first, proper.slice(1), sites);
  return (
    whole(
      headline,
      proper.slice(1).map((title) => withoutSite(title, proper, sites)),
    ) ?? headline
  );
}

function withoutSite(title: string, others: readonly string[], sites: ReadonlySet<string>): string {
  const otherKeys = new Set(others.map(key));
  let rest = title;
  for (;;) {
    const shorter = cuts(rest).find(
      ({ kept, cut }) => isSite(cut, sites) || (otherKeys.has(key(kept)) && kept.length >= cut.length / 2),
    );
    if (!shorter || key(shorter.kept).length < 2) return rest;
    rest = shorter.kept;
  }
}

/** Ways to cut the end or the start of `title` at a separator, shortest end first. */
function cuts(title: string): { readonly kept: string; readonly cut: string }[] {
  const marks = [...title.matchAll(SEPARATOR)].slice(0, 8);
  const ends = marks.map(({ index, 0: mark }) => ({
    kept: title.slice(0, index).trim(),
    cut: title.slice(index + mark.length).trim(),
  }));
  const [start] = ends;
  return start ? [...ends.reverse(), { kept: start.cut, cut: start.kept }] : [];
}

/** Whether `text` is the site's name, or starts or ends with it as in `Politics - Harbour Post`. */
function isSite(text: string, sites: ReadonlySet<string>): boolean {
  return sites.has(key(text)) || text.split(SEPARATOR).some((part) => sites.has(key(part)));
}

/** The complete form of a headline that is cut off with dots, from another title. */
function whole(headline: string, others: readonly string[]): string | undefined {
  const start = /^(.{20,})(?:…|\.\.\.)$/.exec(headline)?.[1];
  return start && others.find((other) => key(other).startsWith(key(start)) && other.length > headline.length);
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
