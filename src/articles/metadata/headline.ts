/**
 * Chooses the headline among a page's titles, and removes the site's name, section or slogan that others do not have.
 */
import { lettersOf } from '../../html/letters.ts';

/** The separator between a headline and a site's name; not a colon or a hyphen within words. */
const SEPARATOR = /\s+(?:[|\-–—·•:»«›/\\]|::|\|\|)\s+|\s*[|｜»]\s*/gu;

/** The headline among `titles` (raw, most trusted first). `siteNames`: the names of the site and its host. */
export function chooseHeadline(titles: readonly string[], siteNames: readonly string[]): string | undefined {
  const sites = new Set(siteNames.map(lettersOf).filter((name) => name !== ''));
  const proper = titles.filter((title) => !sites.has(lettersOf(title)));
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
  const otherKeys = new Set(others.map(lettersOf));
  let rest = title;
  for (;;) {
    const shorter = cuts(rest).find(
      ({ kept, cut }) => isSite(cut, sites) || (otherKeys.has(lettersOf(kept)) && kept.length >= cut.length / 2),
    );
    if (!shorter || lettersOf(shorter.kept).length < 2) return rest;
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
  return sites.has(lettersOf(text)) || text.split(SEPARATOR).some((part) => sites.has(lettersOf(part)));
}

/** The complete form of a headline that is cut off with dots, from another title. */
function whole(headline: string, others: readonly string[]): string | undefined {
  const start = /^(.{20,})(?:…|\.\.\.)$/.exec(headline)?.[1];
  return (
    start && others.find((other) => lettersOf(other).startsWith(lettersOf(start)) && other.length > headline.length)
  );
}
