/**
 * Replaces frames of other sites with a link to what they show, and the poster where there is one: frames are not
 * published.
 */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { CONSENT, namesOf, OVERLAY } from '../../html/class-names.ts';
import { hostOf } from '../../html/links.ts';
import {
  closest,
  createElement,
  createText,
  find,
  findAll,
  isBlank,
  isWithin,
  remove,
  replaceWith,
  UNREAD,
} from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import { parseUrl } from '../../url/parse-url.ts';
import { playerAddress } from '../player-address.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

const FRAMES = new Set([
  'iframe',
  'amp-iframe',
  'amp-youtube',
  'amp-vimeo',
  'amp-video-iframe',
  'embed',
  'object',
  'lite-youtube',
]);
/** Custom elements of players: `lite-vimeo`, `youtube-video`. */
const PLAYER_TAG = /^(?:amp-|lite-)?(?:youtube|vimeo)(?:-(?:video|embed|player))?$/;
/** Pixels. Smaller frames are trackers or message channels. */
const MIN_SIZE_PX = 60;

/** Players whose videos have a page, and some a poster, under the id in the frame's address. */
const PLAYERS = [
  {
    frame: /^https?:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v)|youtu\.be)\/([\w-]{6,20})/,
    page: (id: string): string => `https://www.youtube.com/watch?v=${id}`,
    poster: (id: string): string | undefined => `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  },
  {
    frame: /^https?:\/\/player\.vimeo\.com\/video\/(\d{4,12})/,
    page: (id: string): string => `https://vimeo.com/${id}`,
    poster: (): string | undefined => undefined,
  },
] as const;

/** Row `embeds` of the table in `index.ts`. */
export const embeds: Rule = {
  id: 'embeds',
  kind: 'repair',
  claim: 'invisible',
  reason: 'frame without an address or too small to show anything',
  apply(article) {
    for (const media of findAll(article.root, ({ name }) => name === 'video' || name === 'audio' || name === 'source'))
      media.attribs.src ??= media.attribs['data-src'] ?? media.attribs['data-lazy-src'] ?? '';
    const placed: Placed = new Map();
    for (const frame of findAll(article.root, isFrame)) {
      if (!isWithin(frame, article.root)) continue;
      const address = addressOf(frame) ?? ownAddressOf(frame, article.facts.ownUrls);
      if (address === undefined || isTiny(frame)) article.remove(frame);
      else replaceWithLink(article, frame, address, placed);
    }
  },
};

/** The last node that was put below each paragraph with frames, so that the figures of its frames stay in their order. */
type Placed = Map<Element, ChildNode>;

/** Characters of the label in the place of a player; a box with more text holds more than a player. */
const MAX_LABEL_CHARS = 200;

/** Whether it is a frame or player, or the place of one without a frame inside. */
function isFrame(element: Element): boolean {
  if (FRAMES.has(element.name) || PLAYER_TAG.test(element.name)) return true;
  if (playerAddress(element) === undefined || find(element, ({ name }) => FRAMES.has(name))) return false;
  return textOf(element).length <= MAX_LABEL_CHARS;
}

function addressOf(frame: Element): string | undefined {
  const { name, attribs } = frame;
  const player = playerAddress(frame);
  if (player !== undefined) return player.replace(/^(?:http:)?\/\//, 'https://');
  const video = attribs['data-videoid'] ?? attribs.videoid ?? attribs['video-id'] ?? attribs['data-video-id'];
  if (video && /^[\w-]{4,20}$/.test(video)) {
    return name.includes('vimeo')
      ? `https://player.vimeo.com/video/${video}`
      : `https://www.youtube.com/embed/${video}`;
  }
  // Consent managers move the address to a `data-*` attribute of their own.
  const waiting = Object.entries(attribs).flatMap(([key, value]) =>
    /^data-.*src|^data-.*url/.test(key) ? [value] : [],
  );
  const raw = [attribs['data-src'], attribs['data-lazy-src'], attribs.src, attribs.data, ...waiting].find(
    (one) => one && hostOf(one) !== undefined,
  );
  return raw?.trim().replace(/^\/\//, 'https://');
}

/** The address of a document of the page's own site, which may be relative. */
function ownAddressOf({ attribs }: Element, [page]: readonly string[]): string | undefined {
  const raw = [attribs['data-src'], attribs['data-lazy-src'], attribs.src, attribs.data].find((one) => one?.trim());
  const parsed = raw === undefined || page === undefined ? undefined : parseUrl(raw, page);
  if (parsed === undefined) return undefined;
  const { protocol, href } = parsed;
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

function isTiny({ attribs }: Element): boolean {
  const isSmall = (value: string | undefined): boolean =>
    value !== undefined && /^\d+(?:px)?$/.test(value) && Number.parseInt(value, 10) < MIN_SIZE_PX;
  return isSmall(attribs.width) || isSmall(attribs.height) || /display\s*:\s*none/i.test(attribs.style ?? '');
}

/**
 * Puts a figure in place of the frame. The link is in its caption, since captions are not part of the article's text.
 */
function replaceWithLink(article: ArticleEditor, frame: Element, address: string, placed: Placed): void {
  const player = PLAYERS.map((one) => ({ one, id: one.frame.exec(address)?.[1] })).find(({ id }) => id !== undefined);
  const href = player?.id === undefined ? address : player.one.page(player.id);
  const poster = posterOf(frame) ?? (player?.id === undefined ? undefined : player.one.poster(player.id));
  cutButtons(article, frame);
  const title = frame.attribs.title?.trim() || labelOf(article, frame) || fallbackOf(frame) || (hostOf(href) ?? href);
  const caption = createElement('figcaption', {}, [createElement('a', { href }, [createText(title)])]);
  const picture = poster ? [createElement('a', { href }, [createElement('img', { src: poster, alt: title })])] : [];
  const rest = frame.attribs.title?.trim() ? withoutLabel(article, frame) : [];
  insertFigure(article, frame, [createElement('figure', {}, [...picture, caption]), ...rest], placed);
}

/** The picture of a player before it plays: its own, or the one in its place. */
function posterOf(frame: Element): string | undefined {
  if (frame.attribs.poster) return frame.attribs.poster;
  const image = FRAMES.has(frame.name) ? undefined : find(frame, ({ name }) => name === 'img');
  return image?.attribs.src || image?.attribs['data-src'] || undefined;
}

/** Text in a custom element of a player: the label of its button. Browsers do not show the text in a frame of HTML. */
function labelOf(article: ArticleEditor, frame: Element): string {
  return UNREAD.has(frame.name) ? '' : article.text(frame);
}

/** What the link for browsers that cannot show the frame says: "The map (PDF)". */
function fallbackOf(frame: Element): string {
  const link = find(frame, ({ name, attribs }) => name === 'a' && attribs.href !== undefined);
  return link ? textOf(link) : '';
}

/** Cuts the buttons in the place of a player that says more than they do, such as what it waits for. */
function cutButtons(article: ArticleEditor, frame: Element): void {
  if (UNREAD.has(frame.name)) return;
  const buttons = findAll(frame, ({ name }) => name === 'button');
  if (buttons.some((button) => article.text(button) === article.text(frame))) return;
  for (const button of buttons) article.remove(button, { reason: 'label of a player' });
}

/** Cuts the label of a player that has a title too. Returns what a guard keeps of it. */
function withoutLabel(article: ArticleEditor, frame: Element): ChildNode[] {
  if (labelOf(article, frame) === '') return [];
  for (const child of [...frame.children]) article.remove(child, { reason: 'label of a player' });
  return [...frame.children];
}

/** Characters of a consent manager's notice around a frame. */
const MAX_NOTICE_CHARS = 600;

/** The notice of a consent manager around a frame that waits for consent: the notice is cut, and the frame is not. */
function noticeAround(article: ArticleEditor, frame: Element): Element | undefined {
  if (frame.attribs.src !== undefined && frame.attribs.src !== 'about:blank') return undefined;
  const isNotice = (one: Element): boolean => CONSENT.test(namesOf(one)) || OVERLAY.test(namesOf(one));
  const notice = frame.parent && closest(frame.parent, isNotice);
  if (!notice || notice === article.root || !isWithin(notice, article.root)) return undefined;
  return article.text(notice).length <= MAX_NOTICE_CHARS ? notice : undefined;
}

/** HTML allows no figure in a paragraph: it replaces a paragraph that is otherwise empty, and else follows it. */
function insertFigure(article: ArticleEditor, frame: Element, figure: readonly ChildNode[], placed: Placed): void {
  const notice = noticeAround(article, frame);
  if (notice) {
    const { parent } = frame;
    remove(frame);
    replaceWith(notice, [...figure, notice]);
    article.forget(parent);
    return;
  }
  const paragraph = closest(frame, ({ name }) => name === 'p');
  const { parent } = paragraph ?? frame;
  if (!paragraph) replaceWith(frame, figure);
  else {
    remove(frame);
    const last = placed.get(paragraph) ?? paragraph;
    replaceWith(last, [last, ...figure]);
    placed.set(paragraph, figure.at(-1) ?? last);
    if (isBlank(paragraph)) remove(paragraph);
    article.forget(paragraph);
  }
  if (parent && isTag(parent)) article.forget(parent);
}
