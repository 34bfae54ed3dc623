/** Cuts the sentence that content systems write below each feed item ("The post … appeared first on …"). */
import { isFeedFooter } from '../lists/feed-footers.ts';
import type { TextRule } from './text-editor.ts';

/** It is among this many lines at the end. */
const LAST_LINES = 4;

/** Row `feed-footer` of the table in `index.ts`. */
export const feedFooter: TextRule = {
  id: 'feed-footer',
  reason: 'where the article first appeared',
  claim: 'line',
  apply(article) {
    const titles = article.title === undefined ? [] : [article.title];
    article.cutEach((line, at, lines) =>
      at >= lines.length - LAST_LINES && isFeedFooter(line.text, titles)
        ? 'where the article first appeared'
        : undefined,
    );
  },
};
