/** Why: the order of the rules is the cleaning, as for pages: the ends first, so that what is between is judged alone. */
import { altText } from './alt-text.ts';
import { feedFooter } from './feed-footer.ts';
import { headline } from './headline.ts';
import { labels } from './labels.ts';
import { replyForm } from './reply-form.ts';
import type { TextRule } from './text-editor.ts';
import { trailingBoilerplate } from './trailing-boilerplate.ts';

export const textRules: readonly TextRule[] = [headline, altText, replyForm, feedFooter, trailingBoilerplate, labels];
