/**
 * Classifies pages: paywalls, consent walls, robot checks and error pages also have status 200, and must not be
 * published.
 */
import { type Document, type Element, isText } from 'domhandler';
import { CONSENT, namesOf } from '../html/class-names.ts';
import { find, findAll } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { PageKind } from '../model/article.ts';
import type { ContentKind } from './page-type.ts';

/** The phrase lists of the page's language; they belong to another stage and are passed in. */
interface KindWords {
  readonly has: (kind: 'cookie' | 'paywall', text: string) => boolean;
}

/** The article that was found in the page. */
interface FoundArticle {
  /** The cleaned text. */
  readonly text: string;
  /** Whether it has a picture or player. */
  readonly hasMedia: boolean;
  /** What its structure says that it is. */
  readonly kind: ContentKind;
  /** Share (0 to 1) of the text of the article's element that is in links, before cleaning. */
  readonly linkShare: number;
  /** Whether the page has a paywall's markup; called only if the text is cut off. */
  readonly hasWall: () => boolean;
  /** What the page says (schema.org `isAccessibleForFree`). */
  readonly isAccessibleForFree?: boolean;
}

/** Characters of cleaned text. Robot checks and error pages have little of it, and so have the teasers of paywalls. */
const SHORT_CHARS = 700;
const MAX_TEASER_CHARS = 2500;
/** Share of link text above which a short page is a list of articles. */
const MAX_LINK_SHARE = 0.6;

/** Elements, forms and scripts of services that check for robots, by the names they use. */
const CHALLENGE_NAMES =
  /-(?:cf-wrapper|cf-error-details|cf-browser-verification|cf-challenge|challenge-form|challenge-running|challenge-error-title|px-captcha|main-iframe-incapsula|captcha-container|ddg-captcha|anomaly-modal)(?=-)/;
const CHALLENGE_SCRIPTS =
  /challenges\.cloudflare\.com|\/cdn-cgi\/challenge-platform|captcha-delivery\.com|_Incapsula_Resource|\/_sec\/cp_challenge|px-cloud\.net|perimeterx|sgcaptcha|ddos-guard/;
const CHALLENGE_TITLES =
  /^(?:just a moment|attention required|access denied|access to this page has been denied|are you a (?:human|robot)|please wait|verifying|security check|checking your browser|one more step|ddos-guard|pardon our interruption|human verification|403 forbidden|robot or human)\b/i;

/** Titles of error pages: a status code, or its name in the languages of the phrase lists. */
const ERROR_TITLES =
  /^(?:error\s*)?(?:40[0-9]|410|50[0-9])\b|\b(?:error|fehler|erreur|errore|erro|fout|błąd|fel|chyba)\s*(?:4\d\d|50\d)\b/i;
const ERROR_WORDS =
  /(?:page|article|story|content)\s+(?:was |could |can|has )?(?:not (?:be )?found|no longer (?:available|exists)|been removed)|not found\b|seite (?:wurde )?(?:leider )?nicht gefunden|page (?:introuvable|non trouvée|n['’]existe)|página no (?:encontrada|existe)|página não encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono|sidan (?:kunde inte hittas|finns inte)|siden (?:blev ikke fundet|finnes ikke)|sivua ei löyt|stránka nenalezena|az oldal nem található|страница не найдена|сторінку не знайдено|sayfa bulunamadı|ページが見つかりません|页面不存在|找不到(?:页面|頁面)|페이지를 찾을 수 없/iu;

/** Signs in the page's markup, to be read before rules edit the tree. */
interface PageSigns {
  readonly title: string;
  readonly isChallenge: boolean;
  readonly isError: boolean;
  /** Characters in the first consent element. */
  readonly consentChars: number;
}

const NO_SIGNS: PageSigns = { title: '', isChallenge: false, isError: false, consentChars: 0 };

/** A page with more text before cleaning is not a robot check, error page or consent wall. Characters. */
const MAX_SIGN_CHARS = 2 * SHORT_CHARS;

/** Reads the signs of a page. `chars`: characters of its article before cleaning; a page with many is not walked. */
export function readSigns(document: Document, chars: number): PageSigns {
  return chars < MAX_SIGN_CHARS ? walkForSigns(document) : NO_SIGNS;
}

const WALLS =
  'paywall regwall pay-wall piano-container piano-offer tp-modal subscribe-wall subscriber-only paid-content'.split(
    ' ',
  );
/** Characters searched backwards for the start of an attribute. */
const MAX_ATTRIBUTE_CHARS = 200;

/**
 * Whether a class or id in `html` names a paywall. Linear: finds the name first, then reads the attribute around it.
 */
export function hasPaywallMarkup(html: string): boolean {
  for (const wall of WALLS) {
    for (let at = html.indexOf(wall); at >= 0; at = html.indexOf(wall, at + wall.length)) {
      const before = html.slice(Math.max(0, at - MAX_ATTRIBUTE_CHARS), at);
      if (/\s(?:class|id)\s*=\s*["'](?:[^"'<>]*[\s_-])?$/.test(before) && !/<(?:body|html)\b[^<]*$/.test(before))
        return true;
    }
  }
  return false;
}

function walkForSigns(document: Document): PageSigns {
  const title = titleOf(document);
  const elements = findAll(document, ({ name }) => name !== 'html' && name !== 'body');
  const consent = elements.find((element) => CONSENT.test(namesOf(element)));
  return {
    title,
    isChallenge: CHALLENGE_TITLES.test(title) || elements.some(isChallenge),
    isError: isErrorTitle(title) || headingsOf(elements).some(isErrorTitle),
    consentChars: consent ? textOf(consent).length : 0,
  };
}

/** The kind of the page: that of its content, unless there is evidence for a wall or an error. */
export function pageKind(signs: PageSigns, found: FoundArticle, words: KindWords): PageKind {
  const { length } = found.text;
  if (length < SHORT_CHARS && signs.isChallenge) return 'challenge';
  if (length < SHORT_CHARS && signs.isError) return 'error-page';
  if (length < SHORT_CHARS && isConsent(signs, found.text, words)) return 'cookie-wall';
  if (length === 0 && !found.hasMedia) return 'empty';
  if (length < MAX_TEASER_CHARS && isPaywall(found, words)) return 'paywall';
  const isLinks = found.linkShare > MAX_LINK_SHARE && length < MAX_TEASER_CHARS && found.kind !== 'collection';
  return isLinks ? 'list' : found.kind;
}

function titleOf(document: Document): string {
  const title = find(document, ({ name }) => name === 'title');
  const [text] = title?.children ?? [];
  return text && isText(text) ? text.data.trim() : '';
}

/**
 * Whether the element belongs to a robot check. Some services put their script on every page, so little text is needed
 * too.
 */
function isChallenge(element: Element): boolean {
  const { name, attribs } = element;
  if (name === 'script' || name === 'iframe') return CHALLENGE_SCRIPTS.test(attribs.src ?? '');
  return CHALLENGE_NAMES.test(namesOf(element).text);
}

function headingsOf(elements: readonly Element[]): string[] {
  const headings = elements.filter(({ name }) => name === 'h1' || name === 'h2').slice(0, 5);
  return headings.map(textOf).filter((text) => text.length < 120);
}

function isErrorTitle(text: string): boolean {
  return ERROR_TITLES.test(text) || ERROR_WORDS.test(text);
}

/** Whether the text asks for consent, or a consent element has more text than the article. */
function isConsent({ consentChars }: PageSigns, text: string, words: KindWords): boolean {
  const lines = text.split('\n').filter((line) => line !== '');
  const consentLines = lines.filter((line) => line.length < 600 && words.has('cookie', line)).length;
  if (consentLines > 0 && consentLines * 3 >= lines.length) return true;
  return text.length <= SHORT_CHARS / 3 && consentChars > SHORT_CHARS / 3;
}

/** Whether the page says it is not free, ends with an offer to subscribe, or is cut off and has a paywall. */
function isPaywall({ text, isAccessibleForFree, hasWall }: FoundArticle, words: KindWords): boolean {
  if (isAccessibleForFree === false) return true;
  const last = text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-3);
  if (last.some((line) => line.length < 300 && words.has('paywall', line))) return true;
  const isCut = /(?:…|\.\.\.)["'”’»)\]]*$/.test(text);
  return isCut && hasWall();
}
