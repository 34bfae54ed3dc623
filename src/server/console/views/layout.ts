/** The layout of the console's pages, and the elements that they share. */
import { timeInWords } from '../../../formats/dates.ts';
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { htmlPage, skipLink } from '../../../formats/pages/html-page.ts';
import { ICON_PATH } from '../../../formats/paths.ts';
import { plainText } from '../../../formats/plain-text.ts';
import { textsFor } from '../../../formats/texts/index.ts';
import { webUrl } from '../../../formats/web-url.ts';
import { type Instant, toMs } from '../../../model/time.ts';
import { FORM_TOKEN } from '../access.ts';

/** The path of the console, without a trailing slash. */
export const CONSOLE = '/console';

const sections = [
  ['', 'Feeds'],
  ['/stories', 'Stories'],
  ['/articles', 'Articles'],
  ['/try', 'Try out'],
  ['/add', 'Add a feed'],
  ['/subscribers', 'Subscribers'],
  ['/files', 'Settings'],
] as const;

/** The variable parts of a page. */
export interface ConsolePage {
  readonly title: string;
  /** Current section of the navigation: `''`, `/stories`, … Without it, the page has no navigation. */
  readonly section?: string;
  readonly main: readonly HtmlNode[];
  /** Path of the page's script; most pages have none. */
  readonly script?: string;
}

/** Renders a whole page. */
export function consolePage({ title, section, main, script }: ConsolePage): string {
  const links = sections.map(([path, name]) =>
    h('li', {}, h('a', { href: `${CONSOLE}${path}`, 'aria-current': path === section ? 'page' : undefined }, name)),
  );
  return htmlPage({
    title: `${title} · Winnow console`,
    className: 'console-page',
    head: [
      h('link', { rel: 'stylesheet', href: `${CONSOLE}/console.css` }),
      h('link', { rel: 'icon', href: `/${ICON_PATH}`, type: 'image/png' }),
      h('link', { rel: 'alternate', type: 'application/atom+xml', title: 'Problems', href: '/problems.atom' }),
      script === undefined ? undefined : h('script', { src: script, defer: true }),
    ],
    body: [
      skipLink(textsFor('en')),
      h(
        'header',
        { class: 'masthead' },
        h('p', { class: 'site' }, h('a', { href: '/' }, 'Winnow')),
        section === undefined
          ? undefined
          : h('nav', { class: 'outputs', 'aria-label': 'Console' }, h('ul', {}, ...links)),
      ),
      h('main', { id: 'main', tabindex: '-1' }, h('h1', {}, title), ...main),
    ],
  });
}

/** A form; always POST, always with the form token. */
export function form(action: string, token: string, ...children: readonly HtmlNode[]): HtmlNode {
  const hidden = h('input', { type: 'hidden', name: FORM_TOKEN, value: token });
  return h('form', { method: 'post', action: `${CONSOLE}${action}` }, hidden, ...children);
}

/** A button that submits its form; with a name, its value tells which one was pressed. */
export function button(
  text: string,
  options: { readonly quiet?: boolean; readonly label?: string; readonly name?: string; readonly value?: string } = {},
): HtmlNode {
  const { quiet, label, name, value } = options;
  return h('button', { type: 'submit', class: quiet ? 'quiet' : undefined, 'aria-label': label, name, value }, text);
}

/** A time as seen from `now` ("3 hours ago"), with the exact one when it is pointed at; a dash for none. */
export function time(instant: Instant | undefined, now: Instant): HtmlNode {
  if (instant === undefined) return '–';
  return h('time', { datetime: instant, title: timeInWords(instant, textsFor('en')) }, relativeTime(instant, now));
}

const UNITS = [
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 48],
  ['day', 86_400_000, 60],
] as const;

/** "3 hours ago", "in 20 minutes", "now"; the date when it is more than two months away. */
function relativeTime(instant: Instant, now: Instant): string {
  const away = toMs(instant) - toMs(now);
  for (const [unit, ms, limit] of UNITS) {
    const number = Math.round(Math.abs(away) / ms);
    if (number < 1) return 'now';
    if (number < limit) return away < 0 ? `${count(number, unit)} ago` : `in ${count(number, unit)}`;
  }
  return dateInWords(instant);
}

function dateInWords(instant: Instant): string {
  return timeInWords(instant, textsFor('en')).replace(/,.*/, '');
}

/** An external link, or plain text when the URL is not http(s). */
export function externalLink(url: string | undefined, text: string): HtmlNode {
  const href = webUrl(url);
  const label = plainText(text) || 'Untitled';
  return href === undefined ? label : h('a', { href, rel: 'noopener noreferrer' }, h('bdi', {}, label));
}

/** A message about the last action, announced by screen readers. */
export function notice(kind: 'good' | 'bad', ...children: readonly HtmlNode[]): HtmlNode {
  return h('div', { class: `notice ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, ...children);
}

/** "1 block", "2 blocks". */
export function count(number: number, singular: string): string {
  return `${number} ${number === 1 ? singular : `${singular}s`}`;
}
