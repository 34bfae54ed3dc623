/** The ordered table of rules for plain text: an import and a row add one. */
import { altText } from './alt-text.ts';
import { feedFooter } from './feed-footer.ts';
import { headline } from './headline.ts';
import { labels } from './labels.ts';
import { replyForm } from './reply-form.ts';
import type { TextRule } from './text-editor.ts';
import { trailingBoilerplate } from './trailing-boilerplate.ts';

/** Every rule once, in the order in which they run, each with the reason for its place. */
export const textRules: readonly TextRule[] = [
  // First: it finds the title that `feed-footer` compares with.
  headline,
  // Before lines are cut around a pair: it must be two lines between empty ones.
  altText,
  // Cuts to the end, so before the rules that work from the end.
  replyForm,
  // After the thread, so that its sentence is among the last lines; before the walk below, which stops at a sentence.
  feedFooter,
  // Walks up from the end that the rules above uncovered.
  trailingBoilerplate,
  // Last: between paragraphs a label needs more evidence than at the end.
  labels,
];
