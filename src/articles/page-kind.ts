/** Why: a paywall, a consent wall, a robot check or an error page answers with status 200 too; none of them may be published as the article. */
import { type Document, type Element, isText } from 'domhandler';
import { CONSENT, namesOf } from '../html/class-names.ts';
import { find, findAll } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { PageKind } from '../model/article.ts';

/** Questions to the word lists of the page's language; the lists belong to another stage and are handed in. */
export interface KindWords {
  readonly has: (kind: 'cookie' | 'paywall', text: string) => boolean;
}

/** What was found in the page. */
export interface FoundArticle {
  /** The cleaned text. */
  readonly text: string;
  /** Share (0 to 1) of the text of the article's element that stands in links, before cleaning. */
  readonly linkShare: number;
  /** Whether a wall stands in the page; asked only where the text is cut off. */
  readonly hasWall: () => boolean;
  /** What the page says of itself (schema.org `isAccessibleForFree`). */
  readonly isAccessibleForFree?: boolean;
}

/** Characters of cleaned text. A robot check or error page says little; so does the start of an article behind a paywall. */
const SHORT = 700;
const TEASER = 2500;
/** Share of links above which a page leads to articles and is none. */
const MOSTLY_LINKS = 0.6;

/** Elements, forms and scripts of the services that check for robots, by their own names. */
const CHALLENGE_NAMES =
  /-(?:cf-wrapper|cf-error-details|cf-browser-verification|cf-challenge|challenge-form|challenge-running|challenge-error-title|px-captcha|main-iframe-incapsula|captcha-container|ddg-captcha|anomaly-modal)(?=-)/;
const CHALLENGE_SCRIPTS =
  /challenges\.cloudflare\.com|\/cdn-cgi\/challenge-platform|captcha-delivery\.com|_Incapsula_Resource|\/_sec\/cp_challenge|px-cloud\.net|perimeterx|sgcaptcha|ddos-guard/;
const CHALLENGE_TITLES =
  /^(?:just a moment|attention required|access denied|access to this page has been denied|are you a (?:human|robot)|please wait|verifying|security check|checking your browser|one more step|ddos-guard|pardon our interruption|human verification|403 forbidden|robot or human)\b/i;

/** Titles of error pages: a status code, or its words in the languages of the word lists. */
const ERROR_TITLES =
  /^(?:error\s*)?(?:40[0-9]|410|50[0-9])\b|\b(?:error|fehler|erreur|errore|erro|fout|błąd|fel|chyba)\s*(?:4\d\d|50\d)\b/i;
const ERROR_WORDS =
  /(?:page|article|story|content)\s+(?:was |could |can|has )?(?:not (?:be )?found|no longer (?:available|exists)|been removed)|not found\b|seite (?:wurde )?(?:leider )?nicht gefunden|page (?:introuvable|non trouvée|n['’]existe)|página no (?:encontrada|existe)|página não encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono|sidan (?:kunde inte hittas|finns inte)|siden (?:blev ikke fundet|finnes ikke)|sivua ei löyt|stránka nenalezena|az oldal nem található|страница не найдена|сторінку не знайдено|sayfa bulunamadı|ページが見つかりません|页面不存在|找不到(?:页面|頁面)|페이지를 찾을 수 없/iu;

/** What the page itself shows, to be read before rules cut into it. */
export interface PageSigns {
  readonly title: string;
  readonly isChallenge: boolean;
  readonly isError: boolean;
  /** Characters in the first box that asks for consent. */
  readonly consentChars: number;
}

const NO_SIGNS: PageSigns = { title: '', isChallenge: false, isError: false, consentChars: 0 };

/** Characters of text, before cleaning, above which a page is no robot check, error page or consent wall. */
const MUCH_TEXT = 2 * SHORT;

/** Signs of a page; `chars` is the text found in it before cleaning, and a page with much of it is not walked. */
export function readSigns(document: Document, chars: number): PageSigns {
  return chars < MUCH_TEXT ? walkForSigns(document) : NO_SIGNS;
}

const WALLS =
  'paywall regwall pay-wall piano-container piano-offer tp-modal subscribe-wall subscriber-only paid-content'.split(
    ' ',
  );
/** Characters of an attribute that are looked through for its beginning. */
const ATTRIBUTE = 200;

/** Whether a class or id in `html` names a wall. Linear: letters first, the attribute only around them. */
export function namesWall(html: string): boolean {
  for (const wall of WALLS) {
    for (let at = html.indexOf(wall); at >= 0; at = html.indexOf(wall, at + wall.length)) {
      const before = html.slice(Math.max(0, at - ATTRIBUTE), at);
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

/** What kind of page this is. `article` when nothing speaks against it. */
export function pageKind(signs: PageSigns, found: FoundArticle, words: KindWords): PageKind {
  const { length } = found.text;
  if (length < SHORT && signs.isChallenge) return 'challenge';
  if (length < SHORT && signs.isError) return 'error-page';
  if (length < SHORT && isConsent(signs, found.text, words)) return 'cookie-wall';
  if (length === 0) return 'empty';
  if (length < TEASER && isPaywall(found, words)) return 'paywall';
  return found.linkShare > MOSTLY_LINKS && length < TEASER ? 'list' : 'article';
}

function titleOf(document: Document): string {
  const title = find(document, ({ name }) => name === 'title');
  const [text] = title?.children ?? [];
  return text && isText(text) ? text.data.trim() : '';
}

/** Some services leave a script on every page; the check itself is a page with hardly any text. */
function isChallenge(element: Element): boolean {
  const { name, attribs } = element;
  if (name === 'script' || name === 'iframe') return CHALLENGE_SCRIPTS.test(attribs.src ?? '');
  return CHALLENGE_NAMES.test(namesOf(element));
}

function headingsOf(elements: readonly Element[]): string[] {
  const headings = elements.filter(({ name }) => name === 'h1' || name === 'h2').slice(0, 5);
  return headings.map(textOf).filter((text) => text.length < 120);
}

function isErrorTitle(text: string): boolean {
  return ERROR_TITLES.test(text) || ERROR_WORDS.test(text);
}

/** Little text, and either that text asks for consent or a consent box is what the page holds. */
function isConsent({ consentChars }: PageSigns, text: string, words: KindWords): boolean {
  const lines = text.split('\n').filter((line) => line !== '');
  const asking = lines.filter((line) => line.length < 600 && words.has('cookie', line)).length;
  if (asking > 0 && asking * 3 >= lines.length) return true;
  return text.length <= SHORT / 3 && consentChars > SHORT / 3;
}

/** The page calls itself paid for, or a wall stands in it, and the text is no more than a teaser. */
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
