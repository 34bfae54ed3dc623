/** Error pages, served with an error status and a link back, never with 200. */
import type { HtmlNode } from '../html-writer.ts';
import { h } from '../html-writer.ts';
import { ICON_PATH } from '../paths.ts';
import { htmlPage } from './html-page.ts';

/** Statuses with a page. */
export type ErrorStatus = 400 | 404 | 405 | 410 | 429 | 500 | 503;

/** The page for an error status. It echoes nothing of the request. */
export function renderErrorPage(status: ErrorStatus): string {
  const [title, text] = wording(status);
  return htmlPage({
    title,
    className: 'error-page',
    head: [
      h('link', { rel: 'stylesheet', href: '/winnow.css' }),
      h('link', { rel: 'icon', href: `/${ICON_PATH}`, type: 'image/png' }),
    ],
    body: [main(title, text)],
  });
}

function main(title: string, text: string): HtmlNode {
  return h('main', {}, h('h1', {}, title), h('p', {}, text), h('p', {}, h('a', { href: '/' }, 'To the stories')));
}

function wording(status: ErrorStatus): readonly [string, string] {
  if (status === 410)
    return ['Gone', 'This page was removed and will not come back. Readers can unsubscribe from this address.'];
  if (status === 400)
    return ['Bad request', 'This address needs a few words to search for, such as /search.atom?q=night+ferry.'];
  if (status === 503)
    return ['Try again soon', 'The server cannot search now; the Retry-After header says when to try again.'];
  if (status === 405) return ['Method not allowed', 'This address only supports reading.'];
  if (status === 429)
    return ['Too many requests', 'Please make fewer requests; the Retry-After header says when to try again.'];
  if (status === 500) return ['Internal error', 'The server could not handle the request. The error is in its log.'];
  return ['Not found', 'There is nothing at this address.'];
}
