/** Why: the console's pages share head, navigation and the hidden token of their forms. */
import { timeInWords } from '../../../formats/dates.ts';
import { type HtmlNode, h, writeHtml } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import { webUrl } from '../../../formats/web-url.ts';
import type { Instant } from '../../../model/time.ts';
import { FORM_TOKEN } from '../access.ts';

/** Where the console is mounted, without a slash at the end. */
export const CONSOLE = '/console';

const sections = [
  ['', 'Feeds'],
  ['/stories', 'Stories'],
  ['/articles', 'Articles'],
  ['/try', 'Try out'],
  ['/add', 'Add a feed'],
  ['/files', 'Settings'],
] as const;

export interface ConsolePage {
  readonly title: string;
  /** Section of the navigation that the page is in: `''`, `/stories`, … */
  readonly section?: string;
  readonly main: readonly HtmlNode[];
  /** Address of the page's script; most pages have none. */
  readonly script?: string;
}

/** A whole page as text. */
export function consolePage({ title, section, main, script }: ConsolePage): string {
  const links = sections.map(([path, name]) =>
    h('li', {}, h('a', { href: `${CONSOLE}${path}`, 'aria-current': path === section ? 'page' : undefined }, name)),
  );
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', {}, `${title} · Winnow console`),
      h('link', { rel: 'stylesheet', href: `${CONSOLE}/console.css` }),
      h('link', { rel: 'alternate', type: 'application/atom+xml', title: 'Problems', href: '/problems.atom' }),
      script === undefined ? undefined : h('script', { src: script, defer: true }),
    ),
    h(
      'body',
      { class: 'console-page' },
      h('a', { class: 'skip', href: '#main' }, 'Skip to the content'),
      h(
        'header',
        { class: 'masthead' },
        h('p', { class: 'site' }, h('a', { href: '/' }, 'Winnow')),
        section === undefined
          ? undefined
          : h('nav', { class: 'outputs', 'aria-label': 'Console' }, h('ul', {}, ...links)),
      ),
      h('main', { id: 'main', tabindex: '-1' }, h('h1', {}, title), ...main),
    ),
  );
  return `<!DOCTYPE html>\n${writeHtml(page)}\n`;
}

/** A form that changes or fetches something: always POST, always with the token. */
export function form(action: string, token: string, ...children: readonly HtmlNode[]): HtmlNode {
  const hidden = h('input', { type: 'hidden', name: FORM_TOKEN, value: token });
  return h('form', { method: 'post', action: `${CONSOLE}${action}` }, hidden, ...children);
}

/** A button that sends its form. */
export function button(text: string, options: { readonly quiet?: boolean; readonly label?: string } = {}): HtmlNode {
  return h('button', { type: 'submit', class: options.quiet ? 'quiet' : undefined, 'aria-label': options.label }, text);
}

/** A time in words with the exact one behind it; a dash for none. */
export function time(instant: Instant | undefined): HtmlNode {
  return instant === undefined ? '–' : h('time', { datetime: instant }, timeInWords(instant));
}

/** A link to the outside, where the address is one that may be followed. */
export function outward(url: string | undefined, text: string): HtmlNode {
  const href = webUrl(url);
  const words = plainText(text) || 'Untitled';
  return href === undefined ? words : h('a', { href, rel: 'noopener noreferrer' }, h('bdi', {}, words));
}

/** A message about what was just done, read aloud by screen readers. */
export function notice(kind: 'good' | 'bad', ...children: readonly HtmlNode[]): HtmlNode {
  return h('div', { class: `notice ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, ...children);
}

/** "1 block", "2 blocks". */
export function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
