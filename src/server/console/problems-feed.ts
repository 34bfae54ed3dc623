/** Renders the current problems as an Atom feed, one entry each, for the operator's own feed reader. */
import { keyedInstant, later } from '../../formats/dates.ts';
import { plainText } from '../../formats/plain-text.ts';
import { element, writeXml } from '../../formats/xml.ts';
import type { Problem } from './data.ts';

/** The time of an empty feed. */
const NEVER = '2026-01-01T00:00:00.000Z';

/** An Atom document; the same problems give the same bytes. `address` is the URL of the document. */
export function renderProblems(problems: readonly Problem[], address: string): string {
  const updated = problems.reduce((latest, problem) => later(latest, problem.since), NEVER);
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    element('id', {}, address),
    element('title', {}, 'Winnow: problems'),
    element('updated', {}, updated.replace(/\.\d+Z$/, '.999999Z')),
    element('author', {}, element('name', {}, 'Winnow')),
    element('link', { rel: 'self', href: address, type: 'application/atom+xml' }),
    element('link', { rel: 'alternate', href: new URL('/console', address).href, type: 'text/html' }),
    ...problems.map((problem) =>
      element(
        'entry',
        {},
        element('id', {}, `urn:winnow:problem:${encodeURIComponent(problem.id)}`),
        element('title', {}, plainText(problem.title)),
        element('updated', {}, keyedInstant(problem.since, problem.id)),
        element('link', { rel: 'alternate', href: new URL('/console', address).href, type: 'text/html' }),
        element('content', { type: 'text' }, plainText(problem.text)),
      ),
    ),
  );
  return writeXml(root);
}
