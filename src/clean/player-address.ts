/**
 * Addresses of players that a script puts into the page later: until then there is only an element with the id of a video,
 * or with the markup of the frame.
 */
import type { Element } from 'domhandler';
import { namesOf } from '../html/class-names.ts';

const YOUTUBE_ID = /^[\w-]{11}$/;
const VIMEO_ID = /^\d{4,12}$/;
/** Attributes with the id of a video, on elements that are named for their player. */
const ID_ATTRIBUTES = ['data-id', 'data-embed', 'data-video', 'data-video-id', 'data-videoid', 'data-code'];
const YOUTUBE_NAME = /-(?:youtube|yt)(?=-)/;
const VIMEO_NAME = /-vimeo(?=-)/;
/** The markup of a frame in an attribute. */
const FRAME = /<iframe\s[^>]*?\bsrc\s*=\s*["']((?:https?:)?\/\/[^"'\s]+)["']/i;

/** Frames of players, which a block waiting for consent has in an attribute. */
const PLAYER_FRAME =
  /^\s*(?:https?:)?\/\/(?:(?:www\.)?youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com\/video|(?:www\.)?dailymotion\.com\/embed|open\.spotify\.com\/embed|w\.soundcloud\.com\/player|embed\.podcasts\.apple\.com|player\.twitch\.tv)\b\S+\s*$/i;
/** Scripts that write what has a page of its own: a listing, a recording of a terminal. */
const WRITTEN =
  /^\s*((?:https?:)?\/\/(?:gist\.github\.com\/|gitlab\.com\/\S*snippets\/|asciinema\.org\/a\/)[^\s?#]+)\.js\b/i;

/** The address of the frame that a script will put in the place of `element`; undefined if it is no such place. */
export function playerAddress(element: Element): string | undefined {
  if (element.name === 'script') return byScript(element);
  if (!hasData(element)) return undefined;
  return byIds(element) ?? byMarkup(element) ?? brightcove(element) ?? byAddress(element);
}

function byScript({ attribs }: Element): string | undefined {
  const post = attribs['data-telegram-post'];
  if (post !== undefined && /^\w+\/\d+$/.test(post)) return `https://t.me/${post}`;
  return WRITTEN.exec(attribs.src ?? '')?.[1];
}

/** A block alone: on a word of a sentence, such an attribute opens the player over the page. */
function byAddress({ name, attribs }: Element): string | undefined {
  if (!PLACES.has(name)) return undefined;
  for (const key in attribs) {
    const value = attribs[key];
    if (key.startsWith('data-') && value?.includes('//') && PLAYER_FRAME.test(value)) return value.trim();
  }
  return undefined;
}

const PLACES = new Set(['div', 'figure', 'section']);

/** All that names a player is in `data-*` attributes, which most elements do not have. */
function hasData({ attribs }: Element): boolean {
  for (const name in attribs) if (name.startsWith('data-')) return true;
  return false;
}

function youtube(id: string | undefined): string | undefined {
  return id !== undefined && YOUTUBE_ID.test(id) ? `https://www.youtube.com/embed/${id}` : undefined;
}

function vimeo(id: string | undefined): string | undefined {
  return id !== undefined && VIMEO_ID.test(id) ? `https://player.vimeo.com/video/${id}` : undefined;
}

function byIds(element: Element): string | undefined {
  const { attribs } = element;
  const { 'data-plyr-provider': provider, 'data-plyr-embed-id': embed } = attribs;
  if (embed !== undefined) return provider === 'vimeo' ? vimeo(embed) : youtube(embed);
  const own =
    youtube(attribs['data-youtube-id'] ?? attribs['data-yt-id'] ?? attribs['data-youtube']) ??
    vimeo(attribs['data-vimeo-id'] ?? attribs['data-vimeo']);
  if (own !== undefined) return own;
  const id = ID_ATTRIBUTES.map((name) => attribs[name]).find((one) => one !== undefined);
  if (id === undefined) return undefined;
  const names = namesOf(element).text;
  if (YOUTUBE_NAME.test(names)) return youtube(id);
  return VIMEO_NAME.test(names) ? vimeo(id) : undefined;
}

function byMarkup({ attribs }: Element): string | undefined {
  for (const name in attribs) {
    const value = attribs[name];
    const address = name.startsWith('data-') && value?.includes('<iframe') ? FRAME.exec(value)?.[1] : undefined;
    if (address !== undefined) return address.replace(/&amp;/g, '&');
  }
  return undefined;
}

/** The page of a Brightcove player, which is known by four attributes. */
function brightcove({ attribs }: Element): string | undefined {
  const { 'data-account': account, 'data-player': player, 'data-embed': embed, 'data-video-id': video } = attribs;
  if (!account || !video || !/^\d+$/.test(account) || !/^(?:ref:)?[\w-]+$/.test(video)) return undefined;
  const name = `${encodeURIComponent(player ?? 'default')}_${encodeURIComponent(embed ?? 'default')}`;
  return `https://players.brightcove.net/${account}/${name}/index.html?videoId=${encodeURIComponent(video)}`;
}
