/** The guards in front of every cut: each holds against rules that would cut by name, words or shape. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';

const PROSE = [
  'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council decided.',
  'Captain Ilse Brandvik told the council that her crew of six could not work the new hours without two deckhands.',
  'The shipyard in Kessholm will report on the old engine before the winter ends, so that the plan can be changed.',
  'Nobody in the hall spoke against it, and the lamp on the quay was lit an hour before the meeting was over.',
].map((text) => `<p>${text}</p>`);

/** The text of a page with the article `html`: in a feed's item, dates are never cut. */
function textOfPage(html: string): string {
  const page = `<title>Night ferry</title><article>${html}</article>`;
  return cleanPage(page, { url: 'https://lomma.example/ferry', title: 'Night ferry' }).text;
}

/** The text of an article with `probe` between its paragraphs. */
function textAround(probe: string): string {
  const [first, second, ...others] = PROSE;
  return textOfPage([first, second, probe, ...others].join('\n'));
}

describe('part of a line of text', () => {
  it.each([
    ['span', 'date'],
    ['span', 'caption'],
    ['a href="/x"', 'author'],
    ['a href="/x"', 'social'],
    ['label', 'x'],
    ['span', 'tags'],
    ['abbr', 'tooltip'],
    ['time', 'published'],
    ['button', 'x'],
    ['em', 'ad'],
    ['span', 'newsletter'],
    ['b', 'comment'],
    ['span', 'promo'],
    ['i', 'rating'],
    ['mark', 'cookie'],
    ['span', 'related'],
    ['small', 'nav'],
  ])('stays in its sentence: <%s class="%s">', (tag, name) => {
    const close = tag.split(' ')[0];
    expect(textAround(`<p>The boat <${tag} class="${name}">counts</${close}> every wave.</p>`)).toContain(
      'The boat counts every wave.',
    );
  });

  it('is cut with the rest of its line if that is only a label', () => {
    expect(textAround('<p>Photo: <span class="author">Odd Kvam</span></p>')).not.toContain('Odd Kvam');
  });

  it('is not a card of several headlines that opens over the text', () => {
    const card =
      '<span class="popup"><a href="/1">Bakery opens again after fire</a> <a href="/2">Crane is painted blue again</a></span>';
    expect(textAround(`<p>The boat belongs to Odd Kvam${card} of Lomma.</p>`)).toContain('Odd Kvam of Lomma.');
  });
});

describe('a listing or table', () => {
  it('keeps every part of its code, whatever the parts are named', () => {
    const code =
      '<pre><code>sail() <span class="comment">// only by night</span> <span class="date">@moon</span></code></pre>';
    expect(textAround(code)).toContain('sail() // only by night @moon');
  });

  it('keeps a line of code that is an element of its own', () => {
    const code = '<pre><div class="comment">// only by night</div><div class="date">@moon</div></pre>';
    expect(textAround(code)).toMatch(/only by night[\s\S]*@moon/);
  });

  it('keeps the box around a listing', () => {
    expect(textAround('<div class="toolbar share"><pre>sail(42)</pre></div>')).toContain('sail(42)');
  });

  it('keeps a table of data, whatever it is named', () => {
    const table = '<table class="metadata"><tr><td>Deckhands</td><td>six</td></tr></table>';
    expect(textAround(table)).toContain('Deckhands six');
  });
});

describe('a part of a table of data', () => {
  it.each([
    '<tr class="share"><td>1961</td><td>eleven</td></tr>',
    '<tr><td class="author">1961</td><td>eleven</td></tr>',
    '<tr><td>1961</td><td><span class="ad">eleven</span></td></tr>',
    '<tbody class="related"><tr><td>1961</td><td>eleven</td></tr></tbody>',
    '<caption class="caption">eleven boats, 1961</caption>',
  ])('stays whatever it is named: %s', (part) => {
    const { html } = cleanFragment(
      [...PROSE, `<table>${part}<tr><td>Year</td><td>Boats</td></tr><tr><td>1962</td><td>six</td></tr></table>`].join(
        '',
      ),
      { title: 'Night ferry' },
    );
    expect(html).toMatch(/1961[\s\S]*eleven|eleven[\s\S]*1961/);
  });

  it('is not the cell of a layout', () => {
    const layout =
      '<table><tr><td><p>The lamp on the quay was lit.</p></td><td class="related"><ul><li><a href="/1">Bakery opens again after fire</a></li><li><a href="/2">Crane is painted blue again</a></li></ul></td></tr></table>';
    expect(textAround(layout)).not.toContain('Bakery opens');
  });
});

describe('a listing', () => {
  it('is not a comment of a reader', () => {
    expect(textAround('<pre class="comment">sail(42)</pre>')).toContain('sail(42)');
  });
});

describe('a line of a transcript', () => {
  const lines = ['<p>00:14 Yes.</p>', '<p>00:15 By boat.</p>', '<p>00:17 In March.</p>'];

  it('stays between others, also at the end', () => {
    const text = textOfPage([...PROSE, ...lines].join(''));
    for (const line of ['00:14 Yes.', '00:15 By boat.', '00:17 In March.']) expect(text).toContain(line);
  });

  it('is not a single date', () => {
    const text = textOfPage(`${PROSE.join('')}<p>18:42 Uhr, 14.3.</p>`);
    expect(text).toContain('Nobody in the hall');
    expect(text).not.toContain('18:42');
  });
});

describe('a time above an entry', () => {
  const entry = (time: string, text: string): string => `<div><p class="timestamp">${time}</p><p>${text}</p></div>`;

  it('stays if there are several', () => {
    const blog = [entry('18:42', 'The lamp on the quay is lit.'), entry('17:10', 'Nobody has left the hall yet.')];
    const text = textAround(blog.join(''));
    expect(text).toContain('18:42');
    expect(text).toContain('17:10');
  });

  it('is cut if there is one, or if it is the date of another article', () => {
    const atStart = (probe: string): string => textOfPage([probe, ...PROSE].join(''));
    expect(atStart(entry('18:42', 'The lamp on the quay is lit.'))).not.toContain('18:42');
    const others = [
      entry('14.3.2026', 'The lamp on the quay is lit.'),
      entry('13.3.2026', 'Nobody has left the hall.'),
    ];
    expect(atStart(others.join(''))).not.toContain('14.3.2026');
  });
});

describe('a sentence', () => {
  it('is not a date line, byline or label', () => {
    const [first, ...others] = PROSE;
    const html = [
      '<p>On 14 March 1961 the first boat came.</p>',
      '<p class="byline">The clock in the hall was slow.</p>',
      first,
      ...others,
    ];
    const { text } = cleanFragment(html.join(''), { title: 'Night ferry' });
    expect(text).toContain('On 14 March 1961 the first boat came.');
    expect(text).toContain('The clock in the hall was slow.');
  });

  it('is not a rights notice because of its first word', () => {
    const last = '<p>Copyright in the old charts belongs to the town.</p>';
    expect(cleanFragment([...PROSE, last].join(''), { title: 'Night ferry' }).text).toContain('belongs to the town.');
    const notice = '<p>Copyright © 2026 The Courier. All rights reserved.</p>';
    expect(cleanFragment([...PROSE, notice].join(''), { title: 'Night ferry' }).text).not.toContain('The Courier');
  });
});

describe('an item of a list', () => {
  it('stays if the others stay', () => {
    const text = textAround('<ol><li>Bring the ticket</li><li>Print</li><li>Share</li><li>Wait on the quay</li></ol>');
    for (const item of ['Bring the ticket', 'Print', 'Share', 'Wait on the quay']) expect(text).toContain(item);
  });

  it('is cut together with all others', () => {
    expect(textAround('<ul><li>Share</li><li>Print this page</li></ul>')).not.toContain('Print this page');
  });

  it('stays if the element in it has a name', () => {
    const list = '<ul><li>Bring the ticket</li><li><b class="newsletter">The sheet</b></li></ul>';
    expect(textAround(list)).toContain('The sheet');
    expect(textAround('<dl><dt><b class="comment">Reply</b></dt><dd>It came at noon.</dd></dl>')).toContain('Reply');
  });

  it('is a numbered note', () => {
    const note = '<p><sup>3</sup> Updated 14 March 1961.</p>';
    expect(textOfPage([...PROSE, note].join(''))).toContain('Updated 14 March 1961.');
  });

  it('is a definition at the end', () => {
    const list = '<dl><dt>Price of a cabin</dt><dd>14 March 2027, 10:30</dd></dl>';
    expect(cleanFragment([...PROSE, list].join(''), { title: 'Night ferry' }).text).toContain('10:30');
  });
});

describe('a heading', () => {
  it('stays if text follows, whatever its first word is', () => {
    expect(textAround('<h2>Share prices of the yard</h2><p>They fell by a third when the news came in.</p>')).toContain(
      'Share prices of the yard',
    );
    expect(textAround('<h2>Follow us on the map</h2><p>The way leads along the quay to the old lamp.</p>')).toContain(
      'Follow us on the map',
    );
  });

  it('opens the text of `details`', () => {
    expect(
      textAround('<details><summary>More on this story</summary><p>It began with a kettle on the quay.</p></details>'),
    ).toContain('More on this story');
  });
});

describe('the headline further down', () => {
  const title = 'Nobody sleeps on the night ferry';
  const page = (probe: string): string => {
    const more = PROSE.map((one) => one.replace('<p>', '<p>Again: '));
    return `<title>${title}</title><main><h1>${title}</h1>${PROSE.join('')}${more.join('')}${probe}${PROSE.join('')}</main>`;
  };
  const textOf = (probe: string): string => cleanPage(page(probe), { url: 'https://courier.example/' }).text;

  it.each([
    `<blockquote><p>${title}</p></blockquote>`,
    `<p>“${title}”</p>`,
    `<p>${title}.</p>`,
    `<ul><li>${title}</li><li>Everybody sleeps on the quay</li></ul>`,
    `<dl><dt>Song</dt><dd>${title}</dd></dl>`,
  ])('stays where it is the author’s: %s', (probe) => {
    expect(textOf(probe)).toContain(title);
  });

  it('is cut as a heading', () => {
    expect(textOf(`<h2>${title}</h2>`)).not.toContain(title);
  });
});

describe('words at the end', () => {
  it('stay if they are verses', () => {
    const verses = [
      '<p>By the quay the lamp is low</p>',
      '<p>Share the bread and share the snow</p>',
      '<p>Image of the moon at sea</p>',
    ];
    expect(cleanFragment([...PROSE, ...verses].join(''), {}).text).toContain('Image of the moon at sea');
  });

  it.each([
    'ကူးတို့သင်္ဘောသည် ပြန်လာသည်။',
    'សាឡាងបានត្រឡប់មកវិញ។',
    'เรือข้ามฟากออกจากท่าก่อนเที่ยงและกลับมาตอนมืด',
    'ጀልባው በጨለማ ወደ ወደቡ ተመለሰ።',
  ])('stay if they are a sentence of a script with its own marks: %s', (sentence) => {
    expect(cleanFragment([...PROSE, `<p>${sentence}</p>`].join(''), {}).text).toContain(sentence);
  });

  it('stay if they are a sentence with an address that is not the publisher’s', () => {
    const [last, own] = [
      '<p>Captains of other boats write to <a href="mailto:quay@lomma.example">the office on the quay</a> before the end of May.</p>',
      '<p>Write to Odd Kvam at <a href="mailto:odd@courier.example">the desk</a> about it.</p>',
    ];
    const textWith = (end: string): string => {
      const page = `<title>Night ferry</title><main><h1>Night ferry</h1>${PROSE.join('')}${PROSE.join('')}${end}</main>`;
      return cleanPage(page, { url: 'https://courier.example/night-ferry' }).text;
    };
    expect(textWith(last)).toContain('the office on the quay');
    expect(textWith(own)).not.toContain('Odd Kvam');
  });
});

describe('a mark of a heading', () => {
  it('is not a word of the heading that links to a note', () => {
    const heading =
      '<h2>The <a class="permalink" href="#n1">fire</a> of 1961</h2><p>It began with a kettle on the quay.</p>';
    expect(textAround(heading)).toContain('The fire of 1961');
    expect(textAround(heading.replace('>fire<', '>Link to this section<'))).not.toContain('Link to this');
  });

  it('is not a named word of a sentence', () => {
    expect(textAround('<p>She kept the <span class="edit-section">red ink</span> for herself.</p>')).toContain(
      'red ink',
    );
  });
});
