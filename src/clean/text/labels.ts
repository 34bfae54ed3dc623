/** Cuts labels between paragraphs: advertisement marks, page tools, prompts, links to other articles. */
import { foldPhrase } from '../lists/index.ts';
import { isLabel, isWeak, opensWith, wordsOfStart } from './label-match.ts';
import { isProse, type TextLine, width } from './lines.ts';
import type { TextEditor, TextRule } from './text-editor.ts';
import { isTitled } from './trailing-boilerplate.ts';

/** Width of a prompt between two paragraphs. */
const MAX_PROMPT_WIDTH = 160;

/** Row `label-lines` of the table in `index.ts`. */
export const labels: TextRule = {
  id: 'label-lines',
  reason: 'a label, not text',
  apply(article) {
    if (!article.lines.some((line) => isProse(line.text))) return;
    const head = article.lines.findIndex((line) => isProse(line.text));
    const weakInHead = article.lines.slice(0, head).filter((line) => isTool(article, line.text) && isWeak(line.text));
    article.cutEach((line, at, lines) => {
      if (width(line.text) > MAX_PROMPT_WIDTH || !standsAlone(lines, at)) return undefined;
      const isHead = at < head && (weakInHead.length > 1 || !isWeak(line.text));
      if (isHead && isTool(article, line.text) && !isHeadlineOfTopic(article, line.text)) return 'page tool';
      return reasonFor(article, line);
    });
  },
};

function isTool({ words }: TextEditor, text: string): boolean {
  return (['share', 'printTools', 'replyForm', 'commentsHeading'] as const).some((kind) => isLabel(words, kind, text));
}

function reasonFor(article: TextEditor, { text }: TextLine): string | undefined {
  const { words } = article;
  if (isLabel(words, 'advertisement', text)) return isTopic(article, text) ? undefined : 'label of an advertisement';
  if (isWeak(text)) return undefined;
  if (isLabel(words, 'share', text)) return 'share buttons';
  if (isLabel(words, 'printTools', text)) return 'page tool';
  if (isProse(text)) return opensWith(words, 'newsletter', text) ? 'invitation to subscribe' : undefined;
  return reasonForPrompt(article, text);
}

/** The reason to cut a line that is not a sentence and begins with words of the lists. */
function reasonForPrompt({ words }: TextEditor, text: string): string | undefined {
  if (words.starts('newsletter', text)) return 'invitation to subscribe';
  if (wordsOfStart(words, 'share', text) > 2) return 'share buttons';
  if (isTitled(words, 'readMore', text) && wordsOfStart(words, 'readMore', text) > 1) return 'link to another article';
  return undefined;
}

/** Whether the line is not a verse or list entry: an empty line or running text is on both sides. */
function standsAlone(lines: readonly TextLine[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  const isApartAbove = line?.startsBlock === true || before === undefined || isProse(before.text);
  return isApartAbove && (next === undefined || next.startsBlock || isProse(next.text));
}

/** Whether words of a page tool are the headline of an article about them; one word ("Share") may occur in any article. */
function isHeadlineOfTopic(article: TextEditor, text: string): boolean {
  return text.trim().includes(' ') && isTopic(article, text);
}

/** Whether the article is about the label's subject: its sentences use the word too. */
function isTopic(article: TextEditor, label: string): boolean {
  const phrase = foldPhrase(label);
  return article.lines.some(
    ({ text }) => isProse(text) && text.length > label.length + 2 && ` ${foldPhrase(text)} `.includes(` ${phrase} `),
  );
}
