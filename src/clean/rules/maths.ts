/** Why: formulas stay readable without a renderer: as the TeX they were written in, or with raised and lowered letters. */
import { type Element, isTag } from 'domhandler';
import { createElement, createText, find, findAll, replaceWith, unwrap } from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

export const maths: Rule = {
  id: 'maths',
  reason: 'the same formula for another program',
  apply(article) {
    for (const math of findAll(article.root, ({ name }) => name === 'math')) if (math.parent) settle(article, math);
  },
};

function settle(article: ArticleEditor, math: Element): void {
  const { parent } = math;
  const source = find(math, ({ name, attribs }) => name === 'annotation' && /tex/i.test(attribs.encoding ?? ''));
  const tex = source ? textOf(source) : (math.attribs.alttext ?? '');
  if (tex !== '') replaceWith(math, [createElement('code', {}, [createText(tex)])]);
  else plainly(math);
  if (parent && isTag(parent)) article.forget(parent);
}

/** Powers and indices become `sup` and `sub`, fractions get their stroke; the rest is its text. */
function plainly(math: Element): void {
  for (const annotation of findAll(math, ({ name }) => name.startsWith('annotation'))) replaceWith(annotation, []);
  for (const element of findAll(math, ({ name }) => name === 'msup' || name === 'msub' || name === 'mfrac')) {
    const [, second] = element.children.filter(isTag);
    if (!second) continue;
    if (element.name === 'mfrac') replaceWith(second, [createText('/'), second]);
    else replaceWith(second, [createElement(element.name === 'msup' ? 'sup' : 'sub', {}, [...second.children])]);
  }
  unwrap(math);
}
