/** Every rule of the table, and every fixture, is checked against the same promises. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { parseSiteRule } from '../../src/article-pipeline/site-rules.ts';
import { clean } from '../../src/clean/clean.ts';
import { rules } from '../../src/clean/rules/index.ts';
import { parseHtml } from '../../src/html/document.ts';
import { createElement, findAll, UNREAD } from '../../src/html/nodes.ts';
import { outerHtml } from '../../src/html/serialize.ts';
import { textOf } from '../../src/html/text.ts';
import { cleaned, fixtureNames, goldenOf, inputOf, readGolden } from './fixtures.ts';

const files = readdirSync(new URL('../../src/clean/rules/', import.meta.url)).filter((file) => file !== 'index.ts');

describe('the table of rules', () => {
  it('has every file of its folder once, under the name of the file', () => {
    expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('gives each rule a reason that is a phrase without a full stop', () => {
    for (const { reason } of rules) expect(reason).toMatch(/^[a-z].{5,}[^.]$/);
  });

  it('runs lists of links before labels, so that a heading is still there when its list is judged', () => {
    const place = (id: string): number => rules.findIndex((rule) => rule.id === id);
    expect(place('related-lists')).toBeLessThan(place('label-lines'));
    expect(place('images')).toBeLessThan(place('hidden'));
    expect(place('loose-ends')).toBeGreaterThan(place('credits'));
    expect(place('empty')).toBe(rules.length - 1);
  });
});

describe('rules that repair', () => {
  const repairs = rules.filter(({ kind }) => kind === 'repair').map(({ id }) => id);

  it.each(fixtureNames)('cut no text of fixture %s', (name) => {
    const cuts = cleaned(name).removed.filter(({ rule }) => repairs.includes(rule));
    expect(cuts.map(({ text }) => text).join('')).toBe('');
  });

  it.each(fixtureNames)('are the only ones that run where a site rule says `prune: no`: fixture %s', (name) => {
    const { rule: siteRule } = parseSiteRule('body: //article\nprune: no', 'courier.example.txt');
    const others = cleaned(name, { siteRule }).removed.filter(({ rule }) => !repairs.includes(rule));
    expect(others).toEqual([]);
  });

  it('still run where a site rule says `prune: no`', () => {
    const { rule: siteRule } = parseSiteRule('body: //article\nprune: no', 'courier.example.txt');
    for (const id of repairs) {
      expect(cleaned(id, { siteRule }).html).not.toBe(cleaned(id, { siteRule, skip: [id] }).html);
    }
  });
});

describe.each(rules.map(({ id }) => id))('rule %s', (id) => {
  it('changes its fixture, and only it does so', () => {
    const without = cleaned(id, { skip: [id] });
    const all = cleaned(id);
    expect(without.html + (without.standfirst ?? '')).not.toBe(all.html);
    expect(without.removed.map(({ rule }) => rule)).not.toContain(id);
  });
});

describe.each(fixtureNames)('fixture %s', (name) => {
  it('is cleaned as its golden file says', () => {
    const golden = goldenOf(cleaned(name));
    expect(golden).toEqual(readGolden(name, golden));
  });

  it('does not change when it is cleaned again', () => {
    const once = cleaned(name);
    const title = once.title === undefined ? {} : { title: once.title };
    const twice = cleanFragment(once.html, { url: 'https://courier.example/', ...title });
    expect(twice.text).toBe(once.text);
  });

  it('traces rule, reason, text, place and size of every cut', () => {
    for (const removal of cleaned(name).removed) {
      expect(rules.map(({ id }) => id)).toContain(removal.rule);
      expect(removal.reason).not.toBe('');
      expect(removal.where).not.toBe('');
      expect(removal.size).toBeGreaterThanOrEqual(Math.min(500, removal.text.length));
      expect(removal.text.length).toBeLessThanOrEqual(500);
    }
  });

  it('is never emptied, whichever element of it is the whole page', () => {
    const parts = findAll(parseHtml(inputOf(name)), (element) => !UNREAD.has(element.name) && textOf(element) !== '');
    for (const part of parts.slice(0, 60)) {
      const { text, html } = cleanFragment(outerHtml(part), { title: 'Night ferry to Lomma begins in March' });
      expect(text + html, outerHtml(part)).not.toBe('');
    }
  });
});

describe('what is never cut', () => {
  it('is a first heading that is not the headline', () => {
    const html = `<h2>What the council said</h2><p>${'The council said a great deal. '.repeat(12)}</p>`;
    expect(cleanFragment(html, { title: 'Night ferry to Lomma begins in March' }).text).toMatch(
      /^What the council said/,
    );
  });

  it('is a live ticker made of entries called comments', () => {
    const entries = Array.from(
      { length: 12 },
      (_, at) => `<div class="comment"><p>Minute ${at}: the boat is ${at} miles out and making good way.</p></div>`,
    );
    const { text } = cleanPage(`<body><main>${entries.join('')}</main></body>`, { url: 'https://courier.example/' });
    expect(text).toContain('Minute 3');
    expect(text).toContain('Minute 11');
  });

  it('is an article in slides of which all but one are hidden', () => {
    const slides = Array.from(
      { length: 8 },
      (_, at) =>
        `<div class="slide"${at ? ' hidden' : ''}><p>Slide ${at}. ${'A long sentence about boats at night. '.repeat(4)}</p></div>`,
    );
    const { text } = cleanPage(`<body><article>${slides.join('')}</article></body>`, {
      url: 'https://courier.example/',
    });
    expect(text).toContain('Slide 7.');
  });

  it('is the whole text, even if every rule would cut it', () => {
    const root = createElement(
      'div',
      {},
      parseHtml('<p class="ad comment related newsletter">Only this.</p>').children,
    );
    expect(clean(root, { titles: ['Only this.'], authors: [], ownUrls: [] }).text).toBe('Only this.');
  });
});
