/** Style sheet of every page: readable type, light and dark, phone to desktop, print, both directions. */

/** Contrast is at least 4.5:1 in both schemes (WCAG 2.2 AA); axe-core checks it in the browser tests. */
const colours = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --ink: #1f1d1a; --soft: #5f5a52; --line: #e4dfd5; --link: #7a4b00; --mark: #f4ecdb;
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', 'Iowan Old Style', 'Noto Serif', Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e8e4dc; --soft: #a9a296; --line: #34312c; --link: #e6b45c; --mark: #2a251c; }
}`;

const frame = `
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.55 var(--sans); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 max(1rem, env(safe-area-inset-left)) 3rem; max-width: 46rem; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .16rem solid var(--link); outline-offset: .2rem; border-radius: .1rem; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -200vw; }
.skip:focus { inset-inline-start: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding: 1.25rem 0 .75rem; border-bottom: 2px solid var(--ink); }
.site { margin: 0; font: 700 1.5rem/1.2 var(--serif); letter-spacing: -.01em; }
.site a { color: inherit; text-decoration: none; }
.outputs ul, .foot ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 0; padding: 0; list-style: none; }
.outputs a, .foot a, .back a { display: inline-block; padding: .3rem 0; }
.outputs a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.back { margin-inline-start: auto; }
.search { display: flex; flex: 0 1 17rem; gap: .4rem; margin-inline-start: auto; }
.search input { flex: 1 1 8rem; min-width: 0; padding: .3rem .5rem; border: 1px solid var(--soft); border-radius: .25rem; background: var(--paper); color: inherit; font: inherit; font-size: .875rem; }
.search button { padding: .3rem .7rem; border: 1px solid var(--link); border-radius: .25rem; background: none; color: var(--link); font: inherit; font-size: .875rem; cursor: pointer; }
.help { color: var(--soft); font-size: .875rem; }
.search-page h1 { margin: 1.5rem 0 0; font: 700 1.75rem/1.2 var(--serif); overflow-wrap: anywhere; }
.description { margin: .75rem 0 0; color: var(--soft); }
.list-page h1:not(.site) { margin: 1.5rem 0 0; font: 700 1.75rem/1.2 var(--serif); }
.facts { margin: 0; color: var(--soft); font-size: .875rem; }
.facts > * + *::before { content: '·'; display: inline-block; padding: 0 .45em; }
.facts a { color: inherit; }
.source { font-weight: 600; }
.partial { font-style: italic; }
.new { padding: .05em .4em; border-radius: .25em; background: var(--mark); color: var(--soft); font: 600 .75rem/1.4 var(--sans); }
[hidden] { display: none !important; }
.sources { padding-inline-start: 1.25rem; }
.sources li { padding: .2rem 0; }
.site-link { margin-inline-start: .5em; color: var(--soft); font-size: .875rem; }
.turn [rel=next] { margin-inline-start: auto; }
.foot { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
.foot h2 { margin: 0 0 .25rem; font: 600 .875rem/1.5 var(--sans); }
.keys { margin: .75rem 0 0; }
kbd { padding: .05em .4em; border: 1px solid var(--line); border-radius: .25em; font: .9em ui-monospace, monospace; }
.error-page main { padding: 12vh 0; }
@media (pointer: coarse) { .keys { display: none; } .outputs a, .foot a, .back a { padding: .55rem 0; } }`;

const list = `
.day > h2 { margin: 2rem 0 0; font: 600 .8125rem/1.4 var(--sans); color: var(--soft); letter-spacing: .04em; }
.story { display: flex; gap: 1.25rem; padding: 1.1rem 0; border-bottom: 1px solid var(--line); }
.story:last-child { border-bottom: 0; }
.story .words { flex: 1; min-width: 0; }
.story h3 { margin: 0 0 .2rem; font: 700 1.25rem/1.3 var(--serif); text-wrap: balance; }
.story h3 a { color: inherit; text-decoration: none; }
.story h3 a:hover { text-decoration: underline; }
.story .summary { margin: .4rem 0 0; font: 1rem/1.55 var(--serif); text-wrap: pretty; }
.story .also { margin: .4rem 0 0; color: var(--soft); font-size: .875rem; }
.story > img { order: 1; flex: none; align-self: start; width: 9rem; height: 6.75rem; margin-top: .3rem; object-fit: cover; border-radius: .25rem; background: var(--mark); }
[dir=rtl] .facts, [dir=rtl] .also { text-align: right; }
.story:focus-within { background: linear-gradient(to right, transparent, var(--mark) 10%, var(--mark) 90%, transparent); }
.turn { display: flex; justify-content: space-between; gap: 1rem; padding-top: 1.25rem; color: var(--soft); }
.empty { padding: 3rem 0; color: var(--soft); }
@media (max-width: 36rem) {
  .story { display: flow-root; }
  .story h3 { font-size: 1.1875rem; }
  .story > img { float: inline-end; width: 6rem; height: 6rem; margin: .3rem 0 .5rem; margin-inline-start: .9rem; }
}`;

const story = `
.whole { max-width: 38rem; margin: 0 auto; }
.whole > header { padding: 2rem 0 .5rem; }
.whole h1 { margin: .5rem 0; font: 700 clamp(1.65rem, 1.2rem + 2.4vw, 2.4rem)/1.18 var(--serif); letter-spacing: -.012em; text-wrap: balance; }
.byline { margin: 0; color: var(--soft); }
.body { margin-top: 1.25rem; font: 1.125rem/1.65 var(--serif); hanging-punctuation: first; text-wrap: pretty; }
.body > :first-child { margin-top: 0; }
.body p, .body ul, .body ol, .body blockquote, .body pre, .body table, .body figure { margin: 0 0 1.1em; }
.body :is(h1, h2, h3, h4, h5, h6) { margin: 1.6em 0 .5em; font: 700 1.2em/1.3 var(--serif); text-wrap: balance; }
.body :is(h3, h4, h5, h6) { font-size: 1.05em; }
.body li { margin-bottom: .35em; }
img, video { max-width: 100%; height: auto; }
.lead, .body img { display: block; margin: 1.25rem auto 0; border-radius: .25rem; background: var(--mark); }
.body figure { margin: 1.5em 0; }
figcaption { margin-top: .5em; color: var(--soft); font: .875rem/1.45 var(--sans); }
.body blockquote { padding-inline-start: 1.1em; border-inline-start: .2rem solid var(--line); color: var(--soft); }
.body pre { padding: .8em 1em; white-space: pre-wrap; background: var(--mark); border-radius: .25rem; font-size: .85em; line-height: 1.5; }
.body code { font-family: ui-monospace, monospace; font-size: .9em; }
.body table { display: block; max-width: 100%; overflow-x: auto; border-collapse: collapse; font: .9rem/1.45 var(--sans); }
.body :is(td, th) { padding: .35em .7em; border: 1px solid var(--line); text-align: start; vertical-align: top; }
.body hr { margin: 2em auto; width: 30%; border: 0; border-top: 1px solid var(--line); }
a:has(> .lead) { display: block; }
.media { margin-top: 1.25rem; }
.media figure { margin: 0 0 1rem; }
.media :is(audio, video) { display: block; width: 100%; }
.original a { display: inline-block; padding: .55rem 1.1rem; border: 1px solid var(--link); border-radius: .3rem; text-decoration: none; }
.original a:hover { background: var(--mark); }
.others, .changes { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.others h2, .changes h2 { margin: 0 0 .5rem; font: 600 1rem/1.4 var(--sans); }
.others ul { margin: 0; padding: 0; list-style: none; }
.others li { padding: .45rem 0; }
.others li > a { font-family: var(--serif); }
.others .facts { display: block; }
.changes dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 0; color: var(--soft); font-size: .875rem; }
.changes dd { margin: 0; }`;

const print = `
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #bbb; --link: #000; --mark: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  .skip, .foot, .back, .outputs, .search, .turn, .original, .media { display: none; }
  .body { font-size: 11pt; }
  .body a[href]::after { content: ' (' attr(href) ')'; font-size: .8em; overflow-wrap: anywhere; }
  .story, figure, pre, table { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}`;

/** Text of `winnow.css`. */
export const style = `${[colours, frame, list, story, print].map((part) => part.trim()).join('\n')}\n`;
