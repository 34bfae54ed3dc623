/** Why: an address that leads nowhere answers with a page that says so and leads back, never with a 200. */
import type { HtmlNode } from '../html-writer.ts';
import { h } from '../html-writer.ts';
import { htmlPage } from './html-page.ts';

/** A page for an error status. It names no address that was asked for: nothing of a request is ever echoed. */
export function renderErrorPage(status: 404 | 405 | 410 | 429 | 500): string {
  const [title, words] = wording(status);
  return htmlPage({
    title,
    className: 'error-page',
    head: [h('link', { rel: 'stylesheet', href: '/winnow.css' })],
    body: [main(title, words)],
  });
}

function main(title: string, words: string): HtmlNode {
  return h('main', {}, h('h1', {}, title), h('p', {}, words), h('p', {}, h('a', { href: '/' }, 'To the stories')));
}

function wording(status: 404 | 405 | 410 | 429 | 500): readonly [string, string] {
  if (status === 410) return ['Gone', 'This was here once and will not come back. Readers may forget the address.'];
  if (status === 405) return ['Not possible', 'This address can only be read.'];
  if (status === 429) return ['Too many requests', 'Please ask less often; the Retry-After header says when.'];
  if (status === 500) return ['Something broke', 'The server could not answer. It has been written to its log.'];
  return ['Not found', 'There is nothing at this address.'];
}
