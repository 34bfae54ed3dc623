/** The style sheet of the console: the style of the public pages plus tables, columns, forms and differences. */
import { style as pages } from '../../formats/pages/assets/style.ts';

const additions = `
:root { --good: #1d6b34; --bad: #a12622; }
@media (prefers-color-scheme: dark) { :root { --good: #7fce97; --bad: #ff9d94; } }
.console-page { max-width: 72rem; }
.console-page h1 { margin: 1.5rem 0 .5rem; font: 700 1.6rem/1.25 var(--serif); }
.console-page h2 { margin: 1.5rem 0 .5rem; font: 600 1.05rem/1.4 var(--sans); }
.console-page table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
.console-page :is(th, td) { padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.console-page thead th { color: var(--soft); font-weight: 600; font-size: .8125rem; white-space: nowrap; }
.console-page tbody th { font-weight: 600; }
.console-page tbody th code { display: block; color: var(--soft); font-weight: 400; }
.console-page :is(th, td).number { text-align: end; font-variant-numeric: tabular-nums; }
@media (max-width: 56rem) {
  .console-page thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .console-page tbody tr { display: grid; gap: .3rem 1rem; padding: .8rem 0; border-bottom: 1px solid var(--line); }
  .console-page tbody :is(th, td) { padding: 0; border: 0; }
  .console-page tbody :is(th, .number) { text-align: start; }
  .console-page tbody tr { grid-template-columns: auto repeat(3, auto); }
  .console-page tbody th { grid-column: 2 / -1; }
  .console-page tbody :is(td:nth-child(3), td:nth-child(4), td:nth-child(5)) { grid-column: 2 / -1; }
  .console-page tbody td:nth-child(6) { grid-column-start: 2; }
  .console-page td[data-heading]:not(:nth-child(3))::before { content: attr(data-heading) ' '; color: var(--soft); font-size: .8125rem; }
}
.tags { color: var(--soft); font-weight: 400; font-size: .875rem; }
.filter, .actions { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .9rem; }
.actions { margin: 1rem 0; padding: .6rem .8rem .8rem; border: 1px solid var(--line); border-radius: .3rem; }
.actions legend { padding: 0 .4rem; font-weight: 600; }
:is(.filter, .actions) label { margin: 0; font-weight: 400; font-size: .9375rem; }
:is(.filter, .actions) label:has([type=checkbox]) { flex-basis: 100%; }
:is(.filter, .actions) :is(input:not([type=checkbox]), select) { max-width: 100%; padding: .3rem .5rem; }
[type=checkbox] { width: 1.15rem; height: 1.15rem; margin: .2rem 0; vertical-align: text-bottom; accent-color: var(--link); }
.pager { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin: 1rem 0; }
.mark { font-weight: 600; }
.mark.ok { color: var(--good); }
.mark:is(.failing, .gone) { color: var(--bad); }
.reason { display: block; max-width: 28rem; color: var(--soft); font-size: .875rem; }
.notice { margin: 1rem 0; padding: .6rem 1rem; border-inline-start: .25rem solid var(--good); background: var(--mark); }
.notice.bad { border-color: var(--bad); }
.notice p { margin: 0; }
.notice pre { margin: .3rem 0 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.problems { margin: .5rem 0 0; padding-inline-start: 1.25rem; }
form { margin: 1rem 0; }
label { display: block; margin-bottom: .3rem; font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: .4rem; }
input:is([type=url], [type=password], [name=name]) { flex: 1 1 20rem; min-width: 0; }
input, select, textarea { padding: .55rem .7rem; border: 1px solid var(--soft); border-radius: .3rem; background: var(--paper); color: inherit; font: inherit; }
textarea { width: 100%; font: .875rem/1.5 ui-monospace, monospace; }
button { padding: .55rem 1.1rem; border: 1px solid var(--link); border-radius: .3rem; background: var(--link); color: var(--paper); font: 600 1rem/1.3 var(--sans); cursor: pointer; }
button.quiet { padding: .3rem .8rem; background: none; color: var(--link); font-size: .875rem; }
.joined { padding: .25rem 0 1rem; border-bottom: 1px solid var(--line); }
.joined ul, .articles { margin: 0; padding: 0; list-style: none; }
.joined li:not(.titles li) { display: flex; gap: 1rem; justify-content: space-between; align-items: start; padding: .5rem 0; }
.joined .row { margin: 0; }
.addresses { margin: .5rem 0 0; }
.addresses dd { margin: 0 0 .4rem; overflow-wrap: anywhere; }
.joined .titles { padding-inline-start: 1.25rem; list-style: disc; }
.joined form { margin: 0; }
.articles li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2.5rem; }
.columns > section { min-width: 0; }
.columns .facts { margin-bottom: .75rem; }
.columns .body { margin-top: 0; font-size: 1rem; }
.original { font-size: .9375rem; overflow-wrap: anywhere; }
.original p { margin: 0 0 .6rem; }
.original .outside { color: var(--soft); }
.original details { margin: 0 0 .6rem; color: var(--soft); }
.original details[open] > summary { margin-bottom: .6rem; }
.original .in-article { padding-inline-start: .6rem; border-inline-start: .2rem solid var(--good); }
.original .removed { padding-inline-start: .6rem; border-inline-start: .2rem solid var(--bad); }
.original .field { color: var(--soft); font-size: .8125rem; }
.original .rule { color: var(--bad); font-size: .8125rem; }
.removals li { padding: .3rem 0; }
.removals blockquote { margin: .2rem 0 0; color: var(--soft); }
.difference { padding: .8rem 1rem; overflow-x: auto; background: var(--mark); font: .875rem/1.5 ui-monospace, monospace; }
.difference ins { color: var(--good); text-decoration: none; font-weight: 600; }
.difference del { color: var(--bad); text-decoration: none; }
`;

/** The complete style sheet; it does not rely on the public folder, which may still be empty. */
export const consoleStyle = `${pages}${additions.trim()}\n`;
