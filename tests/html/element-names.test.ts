/** Names that say nothing of the part that they are on are left out; all others are read as words. */
import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { CAPTION, CONTENTS, NAVIGATION, namesOf, OVERLAY, WIDGET } from '../../src/html/class-names.ts';
import { parseHtml } from '../../src/html/document.ts';
import type { NamePattern } from '../../src/html/name-pattern.ts';
import { find } from '../../src/html/nodes.ts';

function first(html: string): Element {
  const element = find(parseHtml(html), ({ attribs }) => attribs.class !== undefined || attribs.id !== undefined);
  if (!element) throw new Error('no named element');
  return element;
}

const names = (html: string): string => namesOf(first(html)).text;
const named = (value: string): string => names(`<div class="${value}">x</div>`);

describe('names', () => {
  it.each([
    ['<div class="articleBody js_related" id="Comments">x</div>', '-article-body- -js-related- -comments-'],
    ['<div id="form:comments">x</div>', '-form-comments-'],
    ['<div class="ad-slot-2">x</div>', '-ad-slot-2-'],
  ])('are read as words: %s', (html, expected) => expect(names(html)).toBe(expected));

  it.each(['print:hidden', 'hover:translate-x-1', 'group/tooltip', 'top-[3px]'])('leave the utility %s out', (one) =>
    expect(named(`card ${one}`).replace(/[\s-]+$/, '')).toBe('-card'),
  );

  it('leave the hashes of build tools out', () => {
    expect(named('item_AdF2E')).not.toMatch(/-ad-/);
    expect(named('wrap__Nav3x')).not.toMatch(/-nav/);
    expect(named('box-adSlot')).toBe('-box-ad-slot-');
  });

  it.each([
    ['<h2 id="respond-to-review-comments">Respond to review comments</h2>', ''],
    ['<section id="respond-to-review-comments"><h2>Respond to review comments¶</h2><p>Do it.</p></section>', ''],
    ['<h2 id="4-is-the-rail-pass-worth-it">4. Is the rail pass worth it?</h2>', ''],
    ['<h2 id="toc-who-should-not-subscribe">Who should not subscribe</h2>', ''],
    ['<section id="comments"><h2>Comments</h2></section>', '-comments-'],
    ['<section id="related-articles"><h2>Related articles</h2></section>', '-related-articles-'],
    ['<section id="leave-a-reply-here"><h2>What do you think?</h2></section>', '-leave-a-reply-here-'],
  ])('leave an id out that is made of a heading of several words: %s', (html, expected) =>
    expect(names(html)).toBe(expected),
  );
});

describe('a size or style of letters is no part of a page', () => {
  it.each<[NamePattern, string, string]>([
    [CAPTION, 'caption', 'caption-sm'],
    [CAPTION, 'photo-caption', 'text-caption'],
    [CAPTION, 'caption-text', 'has-caption-font-size'],
    [OVERLAY, 'overlay', 'card-overlay'],
    [OVERLAY, 'overlay-box', 'link__overlay'],
    [WIDGET, 'font-size', 'has-small-font-size'],
    [WIDGET, 'text-size', 'text-size-large'],
    [WIDGET, 'text-size-switch', 'has-huge-text-size'],
    [WIDGET, 'print', 'print-block'],
    [WIDGET, 'translate', 'translate-x-1'],
    [NAVIGATION, 'main-nav', 'dark-nav-btns'],
    [CONTENTS, 'page-toc', 'hide-from-toc'],
  ])('%s: %s, and not %s', (pattern, yes, no) => {
    const isFound = (value: string): boolean => pattern.test(namesOf(first(`<div class="${value}">x</div>`)));
    expect([yes, no].map(isFound)).toEqual([true, false]);
  });
});
