/** A document of short sections is taken whole, with the heading of each. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE =
  'Reads the tides of a harbour from its gauge and writes them to a file, one line for each hour, until it is stopped by a signal or the gauge falls dry.';

function textOf(inner: string): string {
  const page = `<html lang="en"><head><title>tide(1)</title></head><body><div class="top"><a href="/">Manuals</a></div>${inner}</body></html>`;
  return cleanPage(page, { url: 'https://manuals.example/tide.1' }).text;
}

const section = (heading: string, text: string, name = 'Sh'): string =>
  `<section class="${name}"><h2>${heading}</h2>${text}</section>`;

describe('sections of one name', () => {
  const long = section('DESCRIPTION', `<p>${PROSE}</p>`);

  it('are the article together, though one has all of the running text', () => {
    const see = '<p><a href="/gauge.1">gauge(1)</a>, <a href="/moon.1">moon(1)</a></p>';
    const others = section('AUTHOR', '<p>Ilse Brandvik</p>') + section('SEE ALSO', see);
    const text = textOf(
      `<div class="manual-text">${section('NAME', '<p>tide – read tides</p>')}${long}${others}</div>`,
    );
    for (const part of ['NAME', 'tide – read tides', 'AUTHOR', 'Ilse Brandvik', 'SEE ALSO', 'gauge(1), moon(1)'])
      expect(text).toContain(part);
  });

  it('are not, if the others are lists of links', () => {
    const links = (heading: string): string => section(heading, '<p><a href="/a">Gauge of the inner harbour</a></p>');
    expect(textOf(`<div>${links('MORE')}${long}${links('OTHER')}</div>`)).not.toContain('inner harbour');
  });
});

it('a manual keeps what it says to see also, and not a link to the next article', () => {
  const see =
    '<h2>See also</h2><p><a href="/gauge">The gauge of a harbour</a></p><p>Also read: <a href="/x">Gauges are in fashion this year</a></p>';
  const text = textOf(`<div class="documentation"><h1>tide(1)</h1><p>${PROSE}</p>${see}<p>${PROSE}</p></div>`);
  expect(text).toMatch(/See also\s+The gauge of a harbour/);
  expect(text).not.toContain('in fashion');
});

it('the heading of a single section stays', () => {
  const inner = `<article><h1>tide(1)</h1><div class="sect1"><h2>Use</h2><div class="sectionbody"><p>${PROSE}</p></div></div></article>`;
  expect(textOf(inner)).toBe(`Use\n\n${PROSE}`);
});
