/** Cuts lines that invite the reader to subscribe, follow, install or pay, anywhere in the article. */
import type { Element } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { linksIn } from '../../html/links.ts';
import { closest, find, isWithin } from '../../html/nodes.ts';
import { partLines } from '../break-lines.ts';
import { elementBeside } from '../guards/guard.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlocks } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { endsSentence, readsAsSentence, withoutSpeech } from '../sentences.ts';

/** Characters. An invitation is one or two sentences; at the edges it may be longer. */
const MAX_LINE_CHARS = 320;
const MAX_EDGE_LINE_CHARS = 450;
/** Between paragraphs, a line without a link must be this short, in characters. */
const MAX_INNER_CHARS = 160;

const SUBSCRIBE = 'invitation to subscribe';
const CONSENT = 'consent note';

/** Why each line of the article is an invitation; undefined for those that are none. */
type Reasons = ReadonlyMap<Element, string | undefined>;

function reasonFor(article: ArticleEditor, line: LeafBlock): string | undefined {
  const { after, before, element } = line;
  // A quotation without a link is what somebody else asks for.
  if (line.isQuoted && article.linkShare(element) === 0) return undefined;
  const isAtEdge = after < 600 || before < 200;
  if (line.text.length > (isAtEdge ? MAX_EDGE_LINE_CHARS : MAX_LINE_CHARS)) return undefined;
  const linkShare = article.linkShare(element);
  const isLinked = linkShare > 0;
  const text = isLinked ? line.text : withoutSpeech(line.text);
  if (!isLinked && isInText(article, element) && isSpoken(article, text)) return undefined;
  // "Follow" alone begins an invitation only where no sentence is: "Follow the path along the quay."
  const minWords = isLinked && !readsAsSentence(text, linkShare) ? 1 : 2;
  if (article.words.wordsOfStart('followUs', text) >= minWords) return 'invitation to follow';
  const mayBeInvitation = isLinked || isAtEdge || text.length < MAX_INNER_CHARS;
  const reason = mayBeInvitation ? reasonByWords(article, text, isAtEdge) : undefined;
  // "By continuing to be a member you accept all of this": a request for consent has a button, or a box of its own.
  const isOther = reason === CONSENT && !isLinked && !COOKIE.test(text);
  return isOther && isInText(article, element) && readsAsSentence(text, 0) ? undefined : reason;
}

/** What is consented to, in the languages of the lists. */
const COOKIE =
  /cookie|kuki|кук|бискв|galet|çerez|süti|eväste|kolačić|колачић|informasjonskaps|kakor|ciastecz|تعريف الارتباط|کوکی|עוגיות|कुकी|クッキー|쿠키|คุกกี้/iu;

/** Whether it is a paragraph without a name, directly below one that is a sentence. */
function isInText(article: ArticleEditor, element: Element): boolean {
  const before = elementBeside(article, element, 'prev');
  if (element.name !== 'p' || namesOf(element).text !== '' || before?.name !== 'p') return false;
  return readsAsSentence(article.text(before), article.linkShare(before));
}

/** Words after the comma behind which it is said who speaks. */
const MIN_SPEAKER_WORDS = 4;
const CLAUSE = /^([^,，،、]{2,40})[,，،、]\s*(.*)$/u;

/** Whether the phrase is all that is before the first comma, as in "Follow us, the net menders called from the steps". */
function isSpoken({ words }: ArticleEditor, text: string): boolean {
  const [, said = '', rest = ''] = CLAUSE.exec(text) ?? [];
  if (!words.is('followUs', said) && !words.has('cookie', said)) return false;
  const isMore = (['cookie', 'newsletter', 'paywall'] as const).some((kind) => words.has(kind, rest));
  return !isMore && readsAsSentence(text, 0) && rest.split(' ').length >= MIN_SPEAKER_WORDS;
}

function reasonsOf(article: ArticleEditor): Reasons {
  return new Map(leafBlocksOf(article).map((line) => [line.element, reasonFor(article, line)]));
}

function reasonByWords({ words }: ArticleEditor, text: string, isAtEdge: boolean): string | undefined {
  if (words.has('newsletter', text)) return SUBSCRIBE;
  if (words.has('cookie', text)) return CONSENT;
  if (isAtEdge && words.has('paywall', text)) return 'offer to subscribers';
  return undefined;
}

/** Row `invitations` of the table in `index.ts`. */
export const invitations: Rule = {
  id: 'invitations',
  kind: 'remove',
  claim: 'line',
  reason: 'invitation by the publisher',
  apply(article) {
    partLines(article, (line) => reasonFor(article, line) !== undefined);
    let reasons = reasonsOf(article);
    const isAbout = isSubject(article, reasons);
    const boxes = isAbout ? [] : invitingBoxes(article, reasons);
    for (const box of boxes) article.remove(box, { reason: SUBSCRIBE });
    for (const box of consentBoxes(article, reasons)) article.remove(box, { reason: CONSENT });
    if (!article.leafBlocks) reasons = reasonsOf(article);
    removeLeafBlocks(article, (line) => {
      const reason = reasons.get(line.element);
      return reason === undefined || (isAbout && isBareSentence(article, line)) ? undefined : { reason };
    });
  },
};

const BOX = new Set(['div', 'section', 'aside']);
/** Characters of a box that invites: a heading, a sentence or two, a button. */
const MAX_BOX_CHARS = 500;
const MAX_BOX_LINES = 6;
const MAX_HEADING_CHARS = 80;
const CONTENT = new Set(['figure', 'video', 'audio', 'table', 'pre', 'blockquote']);

/** Boxes of headings, labels and invitations, and nothing else: the heading goes with the invitation below it. */
function invitingBoxes(article: ArticleEditor, reasons: Reasons): Element[] {
  const lines = leafBlocksOf(article);
  const invitations = lines.filter((line) => reasons.get(line.element) === SUBSCRIBE);
  const boxes = new Set(invitations.flatMap(({ element }) => closest(element, ({ name }) => BOX.has(name)) ?? []));
  return [...boxes].filter((box) => {
    if (!isWithin(box, article.root) || article.isMost(box, MAX_BOX_SHARE)) return false;
    if (article.text(box).length > MAX_BOX_CHARS || find(box, ({ name }) => CONTENT.has(name))) return false;
    const inside = lines.filter(({ element }) => isWithin(element, box));
    // A list says what there is: a box of prices invites too.
    if (inside.length > MAX_BOX_LINES || find(box, ({ name }) => name === 'li')) return false;
    const others = inside.filter((line) => !invitations.includes(line));
    return inside.some(isHeading) && others.every((line) => isHeading(line) || isLabel(line));
  });
}

/** Boxes of one note on consent and its buttons, which lead nowhere: they go with it. */
function consentBoxes(article: ArticleEditor, reasons: Reasons): Element[] {
  const lines = leafBlocksOf(article);
  const notes = lines.filter(({ element }) => reasons.get(element) === CONSENT);
  const boxes = new Set(notes.flatMap(({ element }) => closest(element, ({ name }) => BOX.has(name)) ?? []));
  return [...boxes].filter((box) => {
    if (!isWithin(box, article.root) || article.isMost(box, MAX_BOX_SHARE)) return false;
    const others = lines.filter((line) => isWithin(line.element, box) && !notes.includes(line));
    return others.length > 0 && others.every((line) => isButton(article, line));
  });
}

/** Whether all of the line is in links that lead nowhere, as scripts use them. */
function isButton(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  if (text.length > MAX_HEADING_CHARS || article.linkShare(element) < MIN_BUTTON_SHARE) return false;
  return linksIn(element).every(({ attribs }) => /^(?:#|javascript:)/i.test(attribs.href ?? ''));
}

/** Share of such a line in links; white space is between them. */
const MIN_BUTTON_SHARE = 0.9;
/** Share of the text of the largest such box. */
const MAX_BOX_SHARE = 0.25;

function isHeading({ element, text }: LeafBlock): boolean {
  return /^h[1-6]$/.test(element.name) && text.length <= MAX_HEADING_CHARS;
}

function isLabel({ text }: LeafBlock): boolean {
  return text.length <= MAX_HEADING_CHARS && !endsSentence(text);
}

/** Share of the text in sentences with such words from which on they are what the article is about. */
const SUBJECT_SHARE = 0.2;
const MIN_SUBJECT_LINES = 2;

/** Whether several sentences that lead nowhere, and much of the text, are about newsletters or consent. */
function isSubject(article: ArticleEditor, reasons: Reasons): boolean {
  const about = leafBlocksOf(article).filter(
    (line) => reasons.get(line.element) !== undefined && isBareSentence(article, line),
  );
  const chars = about.reduce((sum, { text }) => sum + text.length, 0);
  return about.length >= MIN_SUBJECT_LINES && chars > SUBJECT_SHARE * article.rest;
}

function isBareSentence(article: ArticleEditor, { text, element }: LeafBlock): boolean {
  const linkShare = article.linkShare(element);
  return linkShare === 0 && readsAsSentence(text, linkShare);
}
