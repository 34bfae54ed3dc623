/** Why: a frame of another site cannot be published, but what it shows can be reached: a link, with its poster where there is one. */
import { type Element, isTag } from 'domhandler';
import { hostOf } from '../../html/links.ts';
import { closest, createElement, createText, findAll, isBlank, remove, replaceWith } from '../../html/nodes.ts';
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
/** Pixels. Smaller frames count readers or carry messages between sites. */
const MIN_SIZE = 60;

/** Players whose films have a page and a poster under the same id. */
const PLAYERS = [
  {
    frame: /^https:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v)|youtu\.be)\/([\w-]{6,20})/,
    page: (id: string): string => `https://www.youtube.com/watch?v=${id}`,
    poster: (id: string): string | undefined => `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  },
  {
    frame: /^https:\/\/player\.vimeo\.com\/video\/(\d{4,12})/,
    page: (id: string): string => `https://vimeo.com/${id}`,
    poster: (): string | undefined => undefined,
  },
] as const;

export const embeds: Rule = {
  id: 'embeds',
  reason: 'frame without an address or too small to show anything',
  apply(article) {
    for (const frame of findAll(article.root, ({ name }) => FRAMES.has(name))) {
      if (!frame.parent) continue;
      const address = addressOf(frame);
      if (address === undefined || isTiny(frame)) article.remove(frame);
      else put(article, frame, address);
    }
  },
};

function addressOf({ name, attribs }: Element): string | undefined {
  const video = attribs['data-videoid'] ?? attribs.videoid;
  if (video && /^[\w-]{4,20}$/.test(video)) {
    return name === 'amp-vimeo' ? `https://player.vimeo.com/video/${video}` : `https://www.youtube.com/embed/${video}`;
  }
  const raw = [attribs['data-src'], attribs['data-lazy-src'], attribs.src, attribs.data].find(
    (one) => one && hostOf(one) !== undefined,
  );
  return raw?.trim().replace(/^(?:http:)?\/\//, 'https://');
}

function isTiny({ attribs }: Element): boolean {
  const isSmall = (value: string | undefined): boolean =>
    value !== undefined && /^\d+(?:px)?$/.test(value) && Number.parseInt(value, 10) < MIN_SIZE;
  return isSmall(attribs.width) || isSmall(attribs.height) || /display\s*:\s*none/i.test(attribs.style ?? '');
}

/** A figure whose caption links to what the frame shows: captions are no text of the article. */
function put(article: ArticleEditor, frame: Element, address: string): void {
  const player = PLAYERS.map((one) => ({ one, id: one.frame.exec(address)?.[1] })).find(({ id }) => id !== undefined);
  const href = player?.id === undefined ? address : player.one.page(player.id);
  const poster = frame.attribs.poster ?? (player?.id === undefined ? undefined : player.one.poster(player.id));
  const title = frame.attribs.title?.trim() || (hostOf(href) ?? href);
  const caption = createElement('figcaption', {}, [createElement('a', { href }, [createText(title)])]);
  const picture = poster ? [createElement('a', { href }, [createElement('img', { src: poster, alt: title })])] : [];
  place(article, frame, createElement('figure', {}, [...picture, caption]));
}

/** A figure cannot stand in a paragraph: it takes the place of one that holds nothing else, or follows it. */
function place(article: ArticleEditor, frame: Element, figure: Element): void {
  const paragraph = closest(frame, ({ name }) => name === 'p');
  const { parent } = paragraph ?? frame;
  if (!paragraph) replaceWith(frame, [figure]);
  else {
    remove(frame);
    replaceWith(paragraph, isBlank(paragraph) ? [figure] : [paragraph, figure]);
    article.forget(paragraph);
  }
  if (parent && isTag(parent)) article.forget(parent);
}
