/** Kinds of content that pages mark up in many ways, and that cleaning keeps or reads once: media, formulas, notes. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const PROSE = [
  'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council decided.',
  'Captain Ilse Brandvik told the council that her crew of six could not work the new hours without two deckhands.',
  'The shipyard in Kessholm will report on the old engine before the winter ends, so that the plan can be changed.',
].map((text) => `<p>${text}</p>`);

function around(probe: string): CleanArticle {
  const [first, ...others] = PROSE;
  return cleanFragment([first, probe, ...others].join(''), { url: 'https://courier.example/night-ferry' });
}

describe('a picture stays', () => {
  it.each([
    '<a class="lightbox" href="/i/large.jpg"><img src="/i/quay.jpg" alt="x"></a>',
    '<figure><button class="zoom"><img src="/i/quay.jpg" alt="x"></button></figure>',
    '<label><img src="/i/quay.jpg" alt="x"></label>',
    '<amp-img src="/i/quay.jpg" width="400" height="300"></amp-img>',
    '<img alt="x" src="data:image/svg+xml,%3Csvg%3E" data-deferred="/i/quay.jpg">',
    '<img alt="x" src="/i/loader.svg" data-anything-image="/i/quay.jpg">',
    '<img alt="x" src="data:," data-src=\'{"1x":"/i/quay.jpg"}\'>',
    '<img alt="x" data-cdn="/i/quay.jpg" style="display:none"><noscript><img src="/i/quay.jpg" alt="x"></noscript>',
    '<div><div><img src="/60/quay.jpg?q=20" width="30" height="20"></div><noscript><img src="/i/quay.jpg" width="700"></noscript></div>',
  ])('%s', (probe) => {
    const { html } = around(probe);
    expect(html).toContain('https://courier.example/i/quay.jpg');
    expect(html).not.toMatch(/%7B|\/60\//);
  });

  it('as its description where its data is in the page', () => {
    expect(
      around(`<img alt="A drawing of the quay" src="data:image/png;base64,${'iVBO'.repeat(400)}">`).html,
    ).toContain('A drawing of the quay');
  });

  it('or listed as cut, if its data is in the page and it has no description', () => {
    const { html, removed } = around(`<p><img alt="" src="data:image/png;base64,${'iVBO'.repeat(400)}"></p>`);
    expect(html).not.toContain('<img');
    expect(removed.map(({ reason }) => reason)).toContain('picture inside the page, without a description');
  });
});

describe('a dialog', () => {
  it('stays if a browser shows it, and is cut if not', () => {
    const { html, removed } = around(
      '<dialog open><p>The quay is closed on Sunday for the race.</p></dialog><dialog><p>A closed notice.</p></dialog>',
    );
    expect(html).toContain('The quay is closed on Sunday');
    expect(html).not.toContain('A closed notice');
    expect(removed.map(({ text }) => text)).toContain('A closed notice.');
  });
});

describe('a summary', () => {
  it('that begins like a link to more stays', () => {
    expect(
      around('<details><summary>More on fares</summary><p>A single ticket costs four crowns.</p></details>').html,
    ).toContain('<summary>More on fares</summary>');
  });
});

describe('a player stays', () => {
  it.each([
    ['<div class="video-player"><video src="/v/quay.mp4" controls></video></div>', '/v/quay.mp4'],
    [
      '<div class="audio-player"><audio src="/a/quay.mp3" controls></audio><p>Listen to the quay</p></div>',
      '/a/quay.mp3',
    ],
    ['<video class="lazy" data-src="/v/quay.mp4" muted></video>', '/v/quay.mp4'],
    ['<amp-video src="/v/quay.mp4" width="640" height="360"></amp-video>', '/v/quay.mp4'],
    ['<lite-youtube videoid="abcdef12345"></lite-youtube>', 'watch?v=abcdef12345'],
    ['<youtube-video video-id="abcdef12345"></youtube-video>', 'watch?v=abcdef12345'],
    [
      '<iframe src="about:blank" data-consent-src="https://www.youtube.com/embed/abcdef12345" width="400"></iframe>',
      'watch?v=abcdef12345',
    ],
  ])('%s', (probe, address) => {
    expect(around(probe).html).toContain(address);
  });
});

describe('the label of a player', () => {
  const player = (title: string): string =>
    `<lite-youtube videoid="abcdef12345"${title}><button>Play the crossing</button></lite-youtube>`;

  it('is its caption, if it has no title', () => {
    expect(around(player('')).html).toMatch(
      /<figcaption><a href="https:\/\/www.youtube.com\/watch\?v=abcdef12345"[^>]*>Play the crossing</,
    );
  });

  it('is listed as cut, if it has one', () => {
    const { html, removed } = around(player(' title="The crossing at night"'));
    expect(html).toContain('The crossing at night');
    expect(html).not.toContain('Play the crossing');
    expect(removed).toContainEqual(expect.objectContaining({ rule: 'embeds', text: 'Play the crossing' }));
  });

  it('stays, if it is all text of the article', () => {
    const { html } = cleanFragment(player(' title="The crossing at night"'), { url: 'https://courier.example/' });
    expect(html).toContain('Play the crossing');
  });
});

describe('a listing stays', () => {
  it.each([
    '<xmp>if (lamp < 1 && <b>lit</b>) sail(42)</xmp>',
    '<pre class="line-numbers"><code class="language-c"><xmp>if (lamp < 1 && <b>lit</b>) sail(42)</xmp></code></pre>',
    '<div class="widget"><xmp>if (lamp < 1 && <b>lit</b>) sail(42)</xmp></div>',
  ])('in an obsolete element: %s', (probe) => {
    const { html, text } = around(probe);
    expect(text).toContain('if (lamp < 1 && <b>lit</b>) sail(42)');
    expect(html).toMatch(/<pre>.*if \(lamp &lt; 1 &amp;&amp; &lt;b&gt;lit&lt;\/b&gt;\) sail\(42\).*<\/pre>/s);
  });

  it('up to the end of the page, where the element for plain text begins', () => {
    expect(around('<plaintext>sail(42)').text).toContain('sail(42)');
  });
});

describe('a formula is read once', () => {
  it.each([
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">E = h f</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">E=hf</span></span>',
    '<span class="MathJax_Preview">E=hf</span><span class="MathJax">E=hf</span><script type="math/tex">E = h f</script>',
    '<span class="mathjax-svg"><svg viewBox="0 0 9 9"><text>E = h f</text></svg></span>',
  ])('%s', (formula) => {
    const { text } = around(`<p>The lamp gives ${formula} of light.</p>`);
    expect(text).toContain('The lamp gives E = h f of light.');
    expect(text).not.toContain('E=hf');
  });
});

describe('a formula stays in MathML', () => {
  const fenced = '<mfenced open="[" close=")" separators=";"><mi>a</mi><mi>b</mi></mfenced>';
  it.each([
    ['<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>', '<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>', 'a/b'],
    [
      '<math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
      '<math alttext="x^2"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>',
      'x^2',
    ],
    ['<m:math><m:msqrt><m:mi>x</m:mi></m:msqrt></m:math>', '<math><msqrt><mi>x</mi></msqrt></math>', '√x'],
    [`<math>${fenced}</math>`, '<math><mrow><mo>[</mo><mi>a</mi><mo>;</mo><mi>b</mi><mo>)</mo></mrow></math>', '[a;b)'],
    ['<math><maction selection="2"><mi>a</mi><mi>b</mi></maction></math>', '<math><mi>b</mi></math>', 'b'],
    ['<math><mi mathvariant="double-struck">R</mi></math>', '<math><mi mathvariant="double-struck">R</mi></math>', 'R'],
    [
      '<math><msubsup><mi>x</mi><mi>i</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msubsup></math>',
      '<math><msubsup><mi>x</mi><mi>i</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msubsup></math>',
      'x_i^(n+1)',
    ],
    ['<math alttext="h f">h f</math>', '<code>h f</code>', 'h f'],
    [
      '<span class="MathJax"><span class="MJX_Assistive_MathML"><math><mi>E</mi></math></span></span><script type="math/tex">E</script>',
      '<math alttext="E"><mi>E</mi></math>',
      'E',
    ],
  ])('%s', (formula, kept, read) => {
    const { html, text } = around(`<p>The lamp gives ${formula} of light.</p>`);
    expect(html).toContain(`The lamp gives ${kept} of light.`);
    expect(text).toContain(`The lamp gives ${read} of light.`);
  });

  it('without what could act, load or cover the text around it', () => {
    const { html } = around(
      `<p>The lamp gives <math href="https://x.example/"><mstyle style="position:fixed" onclick="a()"><mspace width="99em"/><mi id="a">E</mi></mstyle><semantics><mn>1</mn><annotation-xml encoding="text/html"><b>c</b></annotation-xml></semantics></math> of light.</p>`,
    );
    expect(html).toContain('<math><mstyle><mspace></mspace><mi>E</mi></mstyle><mrow><mn>1</mn></mrow></math>');
  });
});

describe('notes and answers of the author stay', () => {
  it.each([
    ['<aside class="note"><p>The lamp is lit by hand.</p></aside>', 'The lamp is lit by hand.'],
    ['<aside><p>The lamp has been lit by hand since 1921.</p></aside>', 'since 1921'],
    ['<aside role="doc-footnote"><p>Counted twice.</p></aside>', 'Counted twice.'],
    [
      '<div><aside class="x_1f"><p>The lamp is lit by hand. It takes a quarter of an hour.</p></aside></div>',
      'a quarter of an hour',
    ],
    [
      '<div><aside class="dish__ingredients"><ul><li>200 g of <a href="/rye">rye flour</a></li><li>Salt and water</li></ul></aside></div>',
      'rye flour',
    ],
    ['<p>[3] Lent in 2007.<br>[4] Returned in 2011.</p>', 'Returned in 2011.'],
    [
      '<dl><dt>Who may sail?</dt><dd style="display:none"><p>Everybody with a ticket.</p></dd></dl>',
      'Everybody with a ticket.',
    ],
    [
      '<h3><button aria-expanded="false">Are dogs allowed?</button></h3><div class="accordion-panel" hidden><p>Only on the upper deck.</p></div>',
      'Only on the upper deck.',
    ],
    [
      '<h3><button aria-expanded="false">Are dogs allowed?</button></h3><div class="accordion-panel" hidden><p>Only on the upper deck.</p></div>',
      'Are dogs allowed?',
    ],
    [
      '<div class="tabs"><a href="#p2" role="tab">Crew</a></div><div id="p2" role="tabpanel" hidden><p>A crew of six.</p></div>',
      'A crew of six.',
    ],
    ['<div class="tab-pane" style="display:none"><p>The engine has two cylinders.</p></div>', 'two cylinders'],
    [
      '<p>Are dogs allowed?</p><div class="x hidden"><p>Only on the upper deck, and only on a lead.</p></div>',
      'on a lead',
    ],
    [
      '<h4>The lamp</h4><div style="display:none"><p>It has been lit by hand since the year of the flood.</p></div>',
      'since the year of the flood',
    ],
    ['<noscript><pre>sail(42)</pre></noscript>', 'sail(42)'],
    [
      '<ul><li><a class="edit-section" href="/v?t=14">[00:14]</a> Cast off.</li><li>Sail.</li></ul>',
      '[00:14] Cast off.',
    ],
    [
      '<p class="by-line">Published in 1961, the book was forgotten for forty years.</p>',
      'Published in 1961, the book',
    ],
  ])('%s', (probe, kept) => {
    expect(around(probe).text).toContain(kept);
  });

  it.each([
    [
      'at the end, if its linked words are marked as the author',
      '<p>She lit it as did her <a itemprop="author" href="https://twitter.com/oddkvam">father</a>.</p>',
    ],
    [
      'named as a byline, if its words are read as the author',
      '<p class="by-line">Published in 1961, the book was forgotten for forty years.</p>',
    ],
    [
      'named as a byline, if a part of it is read so',
      '<p class="author-line">Recommended by nobody, the inn was full every night.</p>',
    ],
  ])('and so does a sentence %s', (_, sentence) => {
    const body = [...PROSE, ...PROSE, sentence].join('');
    const page = `<title>The lamp</title><main><h1>The lamp</h1>${body}</main>`;
    const { text } = cleanPage(page, { url: 'https://courier.example/lamp' });
    expect(text).toContain(sentence.replace(/<[^>]*>/g, ''));
  });

  it('and so does the last sentence, if it leads to a form to share it, whatever the author is called', () => {
    const first = '<p>Each of them has a <i itemprop="author">share</i> in the boat.</p>';
    const last = '<p>The lamp is lit <a href="https://www.facebook.com/sharer.php?u=x">by hand</a>.</p>';
    const page = `<title>The lamp</title><main><h1>The lamp</h1>${[first, ...PROSE, ...PROSE, last].join('')}</main>`;
    expect(cleanPage(page, { url: 'https://courier.example/lamp' }).text).toContain('The lamp is lit by hand.');
  });

  it('and so does a sentence named as a byline, if a label at its start is marked as the author elsewhere', () => {
    const first = '<p><sup>1</sup> <span class="article-author">Photo</span>: town archive, 1961.</p>';
    const last = '<p class="byline">Photo plates from the wreck were dried on the quay.</p>';
    const page = `<title>The boat</title><main><h1>The boat</h1>${[first, ...PROSE, ...PROSE, last].join('')}</main>`;
    expect(cleanPage(page, { url: 'https://courier.example/boat' }).text).toContain('Photo plates from the wreck');
  });

  it('and so does a poem that begins with "By", if one of its words is marked as the author elsewhere', () => {
    const poem = '<p>By the quay the lamp is low<br>Image of the moon at sea</p>';
    const last = '<p>Follow the path along the quay until the second <i itemprop="author">lamp</i>.</p>';
    const page = `<title>The boat</title><main><h1>The boat</h1>${[poem, ...PROSE, last].join('')}</main>`;
    expect(cleanPage(page, { url: 'https://courier.example/boat' }).text).toContain('By the quay the lamp is low');
  });

  it('and so do the times of a live blog', () => {
    const entry = (time: string, text: string): string => `<div><time>${time}</time><p>${text}</p></div>`;
    const long = 'The council has talked about the lamp for two hours, and nobody has left the hall. '.repeat(3);
    const html = [entry('18:42', long), entry('17:10', long), entry('16:00', long)].join('');
    for (const time of ['18:42', '17:10', '16:00']) expect(cleanFragment(html, {}).text).toContain(time);
  });
});

describe('an aside of the publisher is cut', () => {
  it.each([
    '<div><aside class="sidebar"><p>The Courier has a shop on the quay. Come by on a weekday.</p></aside></div>',
    '<div><aside class="x_1f"><p>Our letter has all the news. Get it every day.</p><input type="email"></aside></div>',
    '<div><aside class="x_1f"><p>See the <a href="/quay">shop on the quay</a>. It is open.</p></aside></div>',
  ])('%s', (probe) => {
    expect(around(probe).text).not.toMatch(/quay|letter/);
  });
});

describe('a list of links that a sentence introduces', () => {
  const list =
    '<ul><li><a href="/a">The lamp is lit for the last time</a></li><li><a href="/b">The quay is closed for a year</a></li></ul>';

  it('stays', () => {
    expect(around(`<p>Three reports are still to be read:</p>${list}`).text).toContain('The quay is closed for a year');
  });

  it('is cut where no sentence does', () => {
    expect(around(list).text).not.toContain('The quay is closed for a year');
  });
});

describe('a sentence that begins like a link to another article', () => {
  it.each([
    ['<p>Read more about <a href="/a">the lamp and its keepers</a> before you sail.</p>', true],
    ['<p>Read more: <a href="/a">The lamp and its keepers go to sea</a></p>', false],
  ])('%s stays: %s', (line, stays) => {
    expect(around(line).text.includes('keepers')).toBe(stays);
  });
});

describe('the link to edit a section is cut', () => {
  it.each([
    '<h2>The lamp <span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>',
    '<div><h2>The lamp</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div>',
    '<div><h2>The lamp</h2>\n<span class="edit-section"><a href="/e">edit</a></span></div>',
  ])('%s', (heading) => {
    const { text } = around(`${heading}<p>It is lit by hand, as it was a hundred years ago.</p>`);
    expect(text).toContain('The lamp');
    expect(text).not.toContain('edit');
  });
});

describe('what a browser does not show is cut', () => {
  it.each([
    '<p>Read it here<span class="x-visually-hidden">opens elsewhere</span>.</p>',
    '<p>Read it here<span class="a-screen-reader-only">opens elsewhere</span>.</p>',
    '<div style="position:absolute; left:-9999px">opens elsewhere</div>',
    '<p><i class="material-icons">opens elsewhere</i> The lamp is lit.</p>',
    '<h3><a href="/lamp">The lamp</a></h3><p class="d-none">The page of the lamp that is lit by hand opens elsewhere</p>',
    '<button>More</button><ul class="hidden"><li><a href="/crew">The page of the crew opens elsewhere</a></li></ul>',
    '<button>Sign</button><div class="modal" hidden><p>The form to sign up for our letters opens elsewhere</p></div>',
  ])('%s', (probe) => {
    expect(around(probe).text).not.toContain('opens elsewhere');
  });
});
