/** Cuts pull quotes: sentences of the text that the page shows a second time, in large letters. */
import type { Element } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { NamePattern } from '../../html/name-pattern.ts';
import { outermost } from '../containers.ts';
import type { Rule } from '../rule.ts';
import { plain } from '../words.ts';

const PULL_QUOTE = NamePattern.ofWords('pull-?quotes? block-pullquote article-quote quote-?highlight blow-?quote');
/** Characters; longer quotations are part of the text. */
const MAX_CHARS = 400;

/** Row `pull-quotes` of the table in `index.ts`. */
export const pullQuotes: Rule = {
  id: 'pull-quotes',
  kind: 'remove',
  claim: 'beside',
  reason: 'pull quote that repeats a sentence of the text',
  apply(article) {
    const quotes = outermost(article, (element) => isNamed(element) && article.text(element).length <= MAX_CHARS);
    if (quotes.length === 0) return;
    const whole = plain(article.text(article.root));
    for (const quote of quotes) {
      const text = plain(article.text(quote));
      if (text !== '' && whole.split(text).length > 2) article.remove(quote);
    }
  },
};

function isNamed(element: Element): boolean {
  return PULL_QUOTE.test(namesOf(element));
}
