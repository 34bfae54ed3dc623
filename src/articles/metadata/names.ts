/** Extracts names from bylines ("By Ada Vell and Tom Oru, Harbour Post"). */
import { LetterPattern, lettersOf } from '../../html/letters.ts';

/** Words before a name, in the languages of the phrase lists; whole words only. */
const BY =
  /^(?:(?:written|authored|reported|posted|published|words|text|story|report|article|created|submitted|edited|photos?)\s+)?(?:by|von|vom|par|por|di|da|door|af|av|przez|od|autor(?:in)?|auteur|autore?|author|authors|szerző|yazan|автор|текст|text|redaktion|kirjoittaja|verfasst von|geschrieben von|escrito por|écrit par|scritto da|geschreven door|skrevet av|skrevet af|skriven av|tekst|foto|文|記者|作者|撰文|责任编辑|by line|بقلم|كتب|كتبت)(?:\s*[:：/]\s*|\s+)/iu;
const SEPARATOR = /\s*(?:[;|•·、，/]|\n)\s*/u;
const AND = /\s+(?:and|und|et|y|e|en|og|och|ja|i|ve|и|та|&|\+|with|mit|con|com|avec)\s+/iu;
/** Accounts and desks that content systems fill in for articles without a byline, and labels in the place of a name. */
const PLACEHOLDER_NAME =
  /^(?:(?:the|die|la|le|el|de|az|a)\s+)?(?:(?:\S+\s)?admin(?:istrator)?|root|webmaster|editor|editors|author|guest|unknown|anonymous|none|null|undefined|n\/a|(?:news ?)?staff(?: reports?| reporters?| writers?)?|default|super ?user|user|wordpress|redaktion|redaktionen|redaktør|redaktör|redacción|redacció|redação|redacção|rédaction|redazione|redactie|redakcja|redakce|redakcija|szerkesztőség|toimitus|редакция|редакція|редакцията|編集部|编辑部|편집부|updated|published|by|on|written by|(?:view|see|read) (?:all|more)(?: posts?| articles?)?(?: by)?)$/iu;
const ROLE =
  /^(?:(?:senior|chief|staff|political|foreign|sports?|health|science|business|deputy|associate|assistant|contributing|special|technology|education|environment|economics)\s+)*(?:reporter|writer|editor|correspondent|columnist|contributor|journalist|author|producer|photographer|redakteur(?:in)?|reporterin|korrespondent(?:in)?|journaliste|periodista|giornalista)\b/i;

/** Names of accounts and of fields of templates: words in small letters, joined by signs (`ada.vell`, `page.author`). */
const ACCOUNT = /^\p{Ll}[\p{Ll}\p{N}]*(?:[._-][\p{Ll}\p{N}]+)+$/u;
/** Those who checked an article did not write it. */
const REVIEWED = /\b(?:(?:medically |fact[- ])?(?:reviewed|checked)|fact[- ]check)\b/i;
/** A word that begins with a digit is part of a date, a time or a length ("March 12", "5 min read"). */
const NUMBER_WORD = /(?:^|\s)\p{N}/u;
/** What the named person did, before a colon ("design: Ada Vell"). */
const TASK = /^\p{L}[\p{L} ]{1,24}:\s+(?=\p{Lu}|\p{Lo})/u;

/** What ends a byline after the name: a date, when it was changed, or who checked it. A sentence with a date goes on. */
const AFTER_NAME =
  /(?<=\S)[\s,–-]+(?:(?:last )?(?:updated|published|posted|modified|reviewed)\b[^.!?…]{0,60}|(?:\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}])|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+\d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d)[^\p{L}]{0,20}(?:\p{L}{1,4}[^\p{L}]{0,12}){0,2})$/iu;

const IS_ADDRESS = /^\s*(?:https?:|\/\/|\/|www\.|@)/i;

/** Words of the shortest text that is a sentence if half of them start with a small letter, and no words of names. */
const MIN_SENTENCE_WORDS = 4;
/** Without any capital letter: some sites write names without. */
const MIN_SMALL_WORDS = 5;
const PARTICLE =
  /^(?:af|al|and|av|bin|da|de|del|den|der|des|di|dos|du|e|el|het|ibn|la|las|le|los|och|of|og|ten|ter|the|und|van|von|y|zu|zum|zur)$/;
const DENSE_END = /[。！？]["”」』）)]*$/u;

/** Characters of a name; a longer text is a sentence. */
const MAX_NAME_CHARS = 80;
const MAX_AUTHORS = 20;
/** The byline without what ends it; a sentence keeps its date. */
function withoutDate(text: string): string {
  return /[.!?…。؟۔।]\s*$/u.test(text) ? text : text.replace(AFTER_NAME, '');
}

/** Characters of one text that are read. */
const MAX_BYLINE_CHARS = 2000;

/** The names in `texts`, each once, in order; without URLs, job titles and accounts of the content system. */
export function readNames(texts: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const text of texts) {
    if (IS_ADDRESS.test(text)) continue;
    for (const name of withoutDate(text.slice(0, MAX_BYLINE_CHARS)).split(SEPARATOR).flatMap(splitList).map(tidy)) {
      // `J. Vell` and `J Vell` are equal.
      const key = lettersOf(name);
      if (isName(name) && !names.has(key) && names.size < MAX_AUTHORS) names.set(key, name);
    }
  }
  return [...names.values()];
}

/** Splits at commas and at "and" if each part is a whole name; `Vell, Ada` is one name. */
function splitList(text: string): string[] {
  const commas = text.split(/\s*,\s*/).filter((part) => part !== '');
  const [first = '', second = ''] = commas;
  const isReversed = commas.length === 2 && isOneWord(tidy(first)) && !AND.test(second) && !ROLE.test(second);
  const parts = isReversed ? [`${second} ${tidy(first)}`] : commas;
  return parts.flatMap((part) => {
    const ands = part.split(AND);
    return ands.some((one) => one.length < 3) ? [part] : ands;
  });
}

function isOneWord(text: string): boolean {
  return !/\s/.test(text.trim());
}

function tidy(name: string): string {
  return name
    .replace(BY, '')
    .replace(TASK, '')
    .replace(/\s*[([{<].*$/u, '')
    .replace(/\s+(?:[-–—|]|@)\s*.*$/u, '')
    .replace(/^(?:and|und|et|y)\s+/i, '')
    .replace(/^[\s"'“”«»*_:,-]+|[\s"'“”«»*_:,-]+$/gu, '');
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > MAX_NAME_CHARS || !/\p{L}{2}/u.test(name)) return false;
  if (/:\/\/|www\.|@|\.(?:com|org|net|html?)\b|\d{3}/i.test(name)) return false;
  if (NUMBER_WORD.test(name) || ACCOUNT.test(name) || REVIEWED.test(name)) return false;
  return !isPlaceholderName(name) && !ROLE.test(name) && name.split(/\s+/).length <= 8 && !isSentence(name);
}

/** Whether `name` is an account or a desk that a content system fills in, such as `admin`, and nobody's name. */
export function isPlaceholderName(name: string): boolean {
  return PLACEHOLDER_NAME.test(name.trim());
}

const WORD = new LetterPattern("[\\p{L}][\\p{L}\\p{M}’'-]*");

/** Whether `text` is running text and no names: content systems put lines about the article into author elements. */
export function isSentence(text: string): boolean {
  if (DENSE_END.test(text)) return true;
  // After a comma is what the author is or does.
  const [start = ''] = text.replace(BY, '').split(',');
  const words = start.match(WORD.for(start)) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  const hasCapitals = words.some((word) => /^\p{Lu}/u.test(word));
  if (!hasCapitals) return small.length >= MIN_SMALL_WORDS;
  return words.length >= MIN_SENTENCE_WORDS && small.length * 2 >= words.length;
}
