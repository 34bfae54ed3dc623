/** The outer HTML document that the public pages, the error pages and the console share. */
import { type HtmlNode, h, writeHtml } from '../html-writer.ts';
import type { PageTexts } from '../texts/index.ts';

/** The variable parts of a document. */
export interface HtmlPage {
  readonly title: string;
  /** Class of the body, which selects the styles of the page. */
  readonly className: string;
  /** Of the page's own words, BCP 47. Default English. */
  readonly language?: string;
  /** Default left to right. */
  readonly direction?: 'ltr' | 'rtl';
  /** Metadata before the title, after charset, viewport and color scheme. Default none. */
  readonly meta?: readonly HtmlNode[];
  /** Elements of the head after the title. */
  readonly head: readonly HtmlNode[];
  readonly body: readonly HtmlNode[];
}

/** The first element of a page, for keyboards and screen readers; the main element needs the id `main`. */
export function skipLink({ skip }: Pick<PageTexts, 'skip'>): HtmlNode {
  return h('a', { class: 'skip', href: '#main' }, skip);
}

/** Renders a whole document with a final newline. */
export function htmlPage({
  title,
  className,
  language = 'en',
  direction = 'ltr',
  meta = [],
  head,
  body,
}: HtmlPage): string {
  const page = h(
    'html',
    { lang: language, dir: direction === 'rtl' ? 'rtl' : undefined },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      ...meta,
      h('title', {}, title),
      ...head,
    ),
    h('body', { class: className }, ...body),
  );
  return `<!DOCTYPE html>\n${writeHtml(page)}\n`;
}
