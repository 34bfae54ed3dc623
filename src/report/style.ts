/** The style sheet of a report: two columns, one on a phone, light and dark, print, and a colour for each rule. */

const base = `
:root { color-scheme: light dark; --paper: #fcfbf8; --ink: #1f1d1a; --soft: #5f5a52; --line: #ddd6c9; --panel: #f4f0e7; --l: 30%; --s: 65%; --t: 93%; --kept: #2c7a46; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #e8e4dc; --soft: #a9a296; --line: #3a362f; --panel: #211f1b; --l: 78%; --s: 60%; --t: 17%; --kept: #6cc48a; } }
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; background: var(--paper); color: var(--ink); }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 4rem; max-width: 84rem; overflow-wrap: anywhere; }
h1 { margin: 0; font: 700 1.7rem/1.25 Charter, 'Sitka Text', 'Noto Serif', Cambria, Georgia, serif; }
h2 { margin: 0 0 .75rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); font-size: 1rem; font-weight: 600; }
p { margin: 0 0 .7rem; white-space: pre-line; }
a { color: inherit; }
.facts { margin: .4rem 0 1.25rem; color: var(--soft); font-size: .9rem; }
.facts span + span::before { content: '·'; padding: 0 .5em; }
.share { display: flex; height: .6rem; margin: 0 0 1.25rem; border-radius: .3rem; overflow: hidden; background: var(--line); }
.share i { display: block; min-width: 2px; background: hsl(var(--h) var(--s) 50%); }
.share i.kept { background: var(--kept); }
.rules { width: 100%; margin: 0 0 2rem; border-collapse: collapse; font-size: .9rem; }
.rules :is(th, td) { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.rules thead th { color: var(--soft); font-weight: 600; font-size: .8125rem; white-space: nowrap; }
.rules tbody th { white-space: nowrap; font-weight: 600; color: hsl(var(--h) var(--s) var(--l)); }
.rules tbody th::before { content: ''; display: inline-block; width: .7em; height: .7em; margin-inline-end: .5em; border-radius: .15em; background: hsl(var(--h) var(--s) 50%); }
.rules .number { width: 6.5rem; text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 2rem 3rem; align-items: start; }
.beside section { min-width: 0; }
`;

const passages = `
.passage { margin: 0 0 .9rem; padding-inline-start: .8rem; border-inline-start: .25rem solid var(--line); }
.passage p { margin: 0 0 .45rem; }
.passage.kept { border-color: var(--kept); }
.passage.field { border-color: var(--kept); border-inline-start-style: dotted; }
.passage.field h3 { margin: 0 0 .25rem; color: var(--soft); font-size: .8125rem; font-weight: 600; }
.passage.field h3 span { margin-inline-start: .6em; font-weight: 400; }
.passage.cut { padding: .45rem .8rem; border-color: hsl(var(--h) var(--s) 50%); border-radius: 0 .3rem .3rem 0; background: hsl(var(--h) 45% var(--t)); }
.passage.cut:dir(rtl) { border-radius: .3rem 0 0 .3rem; }
.passage.cut h3 { display: flex; flex-wrap: wrap; gap: 0 .6em; margin: 0 0 .25rem; color: hsl(var(--h) var(--s) var(--l)); font-size: .8125rem; font-weight: 600; }
.passage.cut h3 span { font-weight: 400; }
.passage.cut del { color: var(--ink); text-decoration: line-through hsl(var(--h) var(--s) 50% / .75) .08em; }
.passage.cut p:last-child { margin: 0; }
.passage.outside { color: var(--soft); font-size: .9rem; }
.passage summary { cursor: pointer; }
.passage details[open] summary { margin-bottom: .5rem; }
.result { padding: 1rem 1.25rem; border-radius: .4rem; background: var(--panel); }
.result .title { font: 700 1.3rem/1.3 Charter, 'Sitka Text', 'Noto Serif', Cambria, Georgia, serif; }
.result .lead { font-weight: 600; }
@media (max-width: 40rem) { .rules .number { width: auto; } .result { padding: .9rem; } }
@media (min-width: 60rem) { .result { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; } }
@media print { .result { position: static; max-height: none; overflow: visible; } .beside { display: block; } }
`;

/** Degrees between the hues of neighbouring rules, and their range, which avoids the green of kept text. */
const HUE_STEP = 103;
const HUES = 240;
const FIRST_HUE = 180;

/** Style sheet of a report whose cuts come from `rules` rules. */
export function reportStyle(rules: number): string {
  const hue = (at: number): number => (FIRST_HUE + ((180 + at * HUE_STEP) % HUES)) % 360;
  const hues = Array.from({ length: rules }, (_, at) => `.r${at} { --h: ${hue(at)}; }`);
  return [base.trim(), passages.trim(), ...hues].join('\n');
}
