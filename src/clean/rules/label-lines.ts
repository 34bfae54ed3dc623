/** Cuts short lines whose words make them a label: advertisement marks, page tools, share prompts. */
import { type Element, isTag, isText } from 'domhandler';
import { isNetwork, leadElsewhere, linksIn, textOutsideLinks } from '../../html/links.ts';
import { findAll } from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { opensQuotation, readsAsSentence } from '../sentences.ts';
import { plain } from '../words.ts';

/** Characters. A label is short; a sentence that begins like one is text. */
const MAX_LABEL_CHARS = 60;
const MAX_PROMPT_CHARS = 140;
const MIN_PROMPT_WORDS = 3;
/** Words of a link that starts with a network's name, from which on it may be a headline about that. */
const MAX_BUTTON_WORDS = 4;

function reasonFor(article: ArticleEditor, line: LeafBlock): string | undefined {
  const { words } = article;
  const { text } = line;
  // The name of a field of a form, and the first words that somebody says.
  if (/\*$/.test(text) || opensQuotation(text)) return undefined;
  if (text.length <= MAX_LABEL_CHARS) {
    // Old newspapers are quoted with their advertisements.
    if (!line.isQuoted && words.is('advertisement', text)) return 'label of an advertisement';
    if (words.is('printTools', text)) return 'page tool';
    if (words.is('share', text)) return 'share prompt';
  }
  if (isAdvert(article, line)) return 'advertisement';
  if (asksForStars(article, line)) return 'page tool';
  if (isRowOfLabels(article, line)) return 'page tool';
  if (isJump(line) || isBarOfJumps(line) || isRowOfPlaces(article, line)) return 'page tool';
  return isSharePrompt(article, line) ? 'share prompt' : undefined;
}

/** Whether the line is the label of an advertisement and links to another site, and nothing else. */
function isAdvert(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  if (text.length > MAX_PROMPT_CHARS || article.linkShare(element) === 0) return false;
  const { words, facts } = article;
  return leadElsewhere(linksIn(element), facts.ownUrls) && words.is('advertisement', textOutsideLinks(element));
}

/** Five stars, full or empty. */
const STARS = /[★☆⭐]{5}/u;
const MIN_REQUEST_WORDS = 2;

/** Whether the line is a request to rate the article, with the stars for it. A review has stars behind a name. */
function asksForStars({ words }: ArticleEditor, { text }: LeafBlock): boolean {
  return (
    text.length <= MAX_PROMPT_CHARS && STARS.test(text) && words.wordsOfStart('printTools', text) >= MIN_REQUEST_WORDS
  );
}

const CLOCK = /^\d{1,3}:\d{2}(?::\d{2})?$/;

/** Whether the line is several elements next to each other that are labels, with the length of a recording at most. */
function isRowOfLabels({ words }: ArticleEditor, { text, element }: LeafBlock): boolean {
  if (text.length > MAX_PROMPT_CHARS || element.children.length < 2) return false;
  const pieces = textsIn(element).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const isTool = (piece: string): boolean => words.is('printTools', piece) || words.is('share', piece);
  return pieces.length > 1 && pieces.some(isTool) && pieces.every((piece) => isTool(piece) || CLOCK.test(piece));
}

function textsIn(element: Element): string[] {
  return element.children.flatMap((child) =>
    isText(child) ? [child.data.trim()] : isTag(child) ? textsIn(child) : [],
  );
}

const JUMP = /^#(?:[\w-]*comment[\w-]*|respond|reply[\w-]*|disqus_thread)$/i;
const MAX_JUMP_CHARS = 40;

/** Characters before a link to the part of the page that most visitors came for. */
const MAX_CHARS_BEFORE_JUMP = 200;

/** Whether the line is a link to the comments below, which are cut, or above the text to a part of it: "Jump to recipe". */
function isJump({ text, element, before }: LeafBlock): boolean {
  const [link, ...others] = linksIn(element);
  if (!link || others.length > 0 || text.length > MAX_JUMP_CHARS || textOf(link) !== text) return false;
  const href = link.attribs.href ?? '';
  return JUMP.test(href) || (before < MAX_CHARS_BEFORE_JUMP && /^#[^!/]/.test(href) && element.name !== 'li');
}

/** Whether the line above the text is buttons and links alone, one of which leads to a part of it: "Jump to recipe", "Save". */
function isBarOfJumps({ text, element, before }: LeafBlock): boolean {
  if (before >= MAX_CHARS_BEFORE_JUMP || text.length > MAX_PROMPT_CHARS || element.name === 'li') return false;
  if (/[.!?…]$/.test(text) || textOutsideControls(element) !== '') return false;
  const links = linksIn(element);
  return links.some(({ attribs }) => IN_PAGE.test(attribs.href ?? '')) && controlsIn(element).length > 1;
}

const IN_PAGE = /^#[^!/]/;
const MARKS = /^[\s[\]|·•<>«»←→–—-]*$/u;

function controlsIn(element: Element): Element[] {
  return findAll(element, ({ name, attribs }) => (name === 'a' && attribs.href !== undefined) || name === 'button');
}

function textOutsideControls(element: Element): string {
  const controls = new Set(controlsIn(element));
  const read = (node: Element): string =>
    node.children
      .map((child) => (isText(child) ? child.data : isTag(child) && !controls.has(child) ? read(child) : ' '))
      .join('');
  const rest = read(element);
  return MARKS.test(rest) ? '' : rest;
}

/** "Back", in the languages of old pages. */
const BACK =
  /^(?:back|zurück|retour|volver|indietro|voltar|terug|powrót|wstecz|назад|tillbaka|tilbage|tilbake|takaisin|zpět|späť|geri|vissza|înapoi|戻る|返回)$/iu;

/** Characters after the places of a site below the text. */
const MAX_CHARS_AFTER_PLACES = 100;

/** Whether the line above or below the text is links alone, in brackets or with bars, one of which is "Home" or "Back". */
function isRowOfPlaces(article: ArticleEditor, { text, element, before, after }: LeafBlock): boolean {
  if (Math.min(before, after) >= MAX_CHARS_AFTER_PLACES || text.length > MAX_PROMPT_CHARS) return false;
  if (!/[[|]/.test(text) || textOutsideControls(element) !== '') return false;
  const links = linksIn(element);
  if (links.length < 2 || leadElsewhere(links, article.facts.ownUrls)) return false;
  return links.some((link) => {
    const place = textOf(link).replace(/[[\]]/g, '').trim();
    return BACK.test(place) || article.words.is('printTools', place) || article.words.is('related', place);
  });
}

const ADDRESS = /^\s*mailto:[^?@]+(?:@|%40)/i;

function isSharePrompt(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  if (text.length > MAX_PROMPT_CHARS || !article.words.starts('share', text) || /[.!?…]\s*$/.test(text)) return false;
  // "Email: mole@lindholm.example" says where to write to; a prompt leaves that to the reader.
  if (linksIn(element).some(({ attribs }) => ADDRESS.test(attribs.href ?? ''))) return false;
  // A single word such as "Share" or "Pocket" may begin any line; as a button it is a link, and no headline.
  const known = article.words.wordsOfStart('share', text);
  if (known >= MIN_PROMPT_WORDS) return true;
  const isShort = known > 1 || text.split(' ').length <= MAX_BUTTON_WORDS;
  return (
    article.linkShare(element) > 0.5 &&
    (isShort || linksIn(element).some(({ attribs }) => isNetwork(attribs.href ?? '')))
  );
}

/** Whether the line is a phrase of the lists and a sentence: "Do you want to share this article?" */
function isWholeSentence({ words }: ArticleEditor, text: string): boolean {
  return words.is('share', text) && readsAsSentence(text, 0);
}

/** Whether the line has no link and is what the sentence below it is about: "Print", and "Print is dearer than …". */
function isSubject(article: ArticleEditor, { element, text }: LeafBlock, next: LeafBlock | undefined): boolean {
  if (!next || text.length > MAX_LABEL_CHARS || linksIn(element).length > 0) return false;
  const subject = plain(text);
  return (
    subject !== '' &&
    readsAsSentence(next.text, article.linkShare(next.element)) &&
    ` ${plain(next.text)} `.includes(` ${subject} `)
  );
}

/** Row `label-lines` of the table in `index.ts`. */
export const labelLines: Rule = {
  id: 'label-lines',
  kind: 'remove',
  claim: 'label',
  reason: 'a label, not text',
  apply(article) {
    const lines = leafBlocksOf(article);
    const nextOf = new Map(lines.map((line, at) => [line.element, lines[at + 1]]));
    removeLeafBlocks(article, (line) => {
      const reason = isSubject(article, line, nextOf.get(line.element)) ? undefined : reasonFor(article, line);
      const maySpeak = isWholeSentence(article, line.text) || asksForStars(article, line);
      return reason === undefined ? undefined : { reason, claim: maySpeak ? 'line' : 'label' };
    });
  },
};
