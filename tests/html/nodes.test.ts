/** Edits keep the links between nodes consistent, so that later rules do not reach removed nodes. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/html/class-names.ts';
import { parseHtml } from '../../src/html/document.ts';
import { hostOf, isNetwork, isSameSite } from '../../src/html/links.ts';
import {
  bodyOf,
  createElement,
  createText,
  find,
  findAll,
  isBlank,
  remove,
  removeAll,
  replaceWith,
  unwrap,
} from '../../src/html/nodes.ts';
import { pathOf } from '../../src/html/path.ts';
import { innerHtml } from '../../src/html/serialize.ts';

function isSound(node: ParentNode): boolean {
  return node.children.every(
    (child, at) =>
      child.parent === node &&
      child.prev === (node.children[at - 1] ?? null) &&
      child.next === (node.children[at + 1] ?? null) &&
      (!isTag(child) || isSound(child)),
  );
}

function first(html: string, name: string): { readonly tree: ParentNode; readonly element: Element } {
  const tree = parseHtml(html);
  const element = find(tree, (one) => one.name === name);
  if (!element) throw new Error(`no ${name}`);
  return { tree, element };
}

describe('edits', () => {
  it('createElement takes many children from their parents with one pass for each', () => {
    const tree = parseHtml('<i>a</i>'.repeat(300));
    const list = tree.children;
    const box = createElement('div', {}, [...list]);
    expect([tree.children.length, box.children.length, isSound(box)]).toEqual([0, 300, true]);
    // One by one they would be cut out of the list itself.
    expect(list.length).toBe(300);
  });

  it('remove', () => {
    const { tree, element } = first('<div><i>a</i><b>b</b><u>c</u></div>', 'b');
    remove(element);
    expect(innerHtml(tree)).toBe('<div><i>a</i><u>c</u></div>');
    expect(isSound(tree)).toBe(true);
  });

  it('remove many at once, also one in another', () => {
    const tree = parseHtml('<div><i>a</i><b>b<u>c</u></b></div><b>d</b>e');
    const removed = findAll(tree, ({ name }) => name !== 'div' && name !== 'i');
    removeAll(removed);
    expect(innerHtml(tree)).toBe('<div><i>a</i></div>e');
    expect(isSound(tree)).toBe(true);
    expect(removed.map((node) => node.parent)).toEqual([null, null, null]);
  });

  it('replace with several nodes, the old one among them', () => {
    const { tree, element } = first('<p>a</p><b>b</b><p>c</p>', 'b');
    replaceWith(element, [createText('x'), element, createElement('hr', {})]);
    expect(innerHtml(tree)).toBe('<p>a</p>x<b>b</b><hr><p>c</p>');
    expect(isSound(tree)).toBe(true);
  });

  it('unwrap', () => {
    const { tree, element } = first('<p>a <b>b <i>c</i></b> d</p>', 'b');
    unwrap(element);
    expect(innerHtml(tree)).toBe('<p>a b <i>c</i> d</p>');
    expect(isSound(tree)).toBe(true);
  });

  it('unwrap an empty element, and one with more children than a call takes arguments', () => {
    const { tree, element } = first('<p>a<b></b>c</p>', 'b');
    unwrap(element);
    expect(innerHtml(tree)).toBe('<p>ac</p>');
    expect(isSound(tree)).toBe(true);
    const full = first(`<p>a<b>${'x<br>'.repeat(70_000)}</b>c</p>`, 'b');
    unwrap(full.element);
    expect(innerHtml(full.tree)).toBe(`<p>a${'x<br>'.repeat(70_000)}c</p>`);
    expect(isSound(full.tree)).toBe(true);
  });

  it('replace with siblings from before and after', () => {
    const { tree, element } = first('<i>a</i><b>b</b><u>c</u>', 'b');
    const [before, , behind] = tree.children;
    if (!before || !behind) throw new Error('there are three');
    replaceWith(element, [behind, before]);
    expect(innerHtml(tree)).toBe('<u>c</u><i>a</i>');
    expect(isSound(tree)).toBe(true);
  });

  it('of 20,000 siblings, one after the other, take a second at most', () => {
    const tree = parseHtml('<b>x</b>'.repeat(20_000));
    const start = performance.now();
    for (const child of [...tree.children]) if (isTag(child)) unwrap(child);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(isSound(tree)).toBe(true);
  });

  it('move all children into a new element', () => {
    const tree = parseHtml('<p>a</p><p>b</p><p>c</p>');
    const box = createElement('div', {}, tree.children);
    expect(innerHtml(box)).toBe('<p>a</p><p>b</p><p>c</p>');
    expect(tree.children).toEqual([]);
    expect(isSound(box)).toBe(true);
  });
});

describe('queries', () => {
  it('a picture is not blank, an element with spaces is', () => {
    expect(isBlank(first('<div> <span>\u00a0</span></div>', 'div').element)).toBe(true);
    expect(isBlank(first('<div><img src="x"></div>', 'div').element)).toBe(false);
  });

  it('names are words between dashes, with a space between names', () => {
    expect(namesOf(createElement('div', { class: 'ArticleBody js_related', id: 'main' })).text).toBe(
      '-article-body- -js-related- -main-',
    );
    expect(namesOf(createElement('div', {})).text).toBe('');
  });

  it('a path starts at the closest id', () => {
    const { element } = first('<div id="a"><section><p>1</p><p><b>2</b></p></section></div>', 'b');
    expect(pathOf(element)).toBe('div#a > section > p:nth-of-type(2) > b');
  });

  it('links are classified by their target', () => {
    expect(hostOf('https://www.Courier.example:8080/x')).toBe('courier.example');
    expect(hostOf('/x')).toBeUndefined();
    expect(isSameSite('/x', [])).toBe(true);
    expect(isSameSite('mailto:a@b.example', ['https://b.example/'])).toBe(false);
    expect(isSameSite('https://news.courier.co.uk/x', ['https://www.courier.co.uk/'])).toBe(true);
    expect(isSameSite('https://other.co.uk/x', ['https://www.courier.co.uk/'])).toBe(false);
    expect(isNetwork('https://www.facebook.com/courier')).toBe(true);
    expect(isNetwork('https://courier.example/facebook.com')).toBe(false);
  });
});

describe('bodyOf', () => {
  it('finds the body of the page, not that of a document embedded in its head', () => {
    const document = parseHtml(
      '<html><head><html><body><p>tracking</p></body></html></head><body id="page"><p>text</p></body></html>',
    );
    expect(bodyOf(document)).toMatchObject({ attribs: { id: 'page' } });
  });

  it('is the document if there is no body', () => {
    const document = parseHtml('<p>text</p>');
    expect(bodyOf(document)).toBe(document);
  });
});
