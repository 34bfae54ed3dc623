/** Code and tables of data whose parts and boxes have names that rules look for. */
import fc from 'fast-check';
import { isCommentName } from '../../../src/html/class-names.ts';
import { Names } from '../../../src/html/name-pattern.ts';
import { elementOf, type Probe } from './inline.ts';
import { NAMES } from './names.ts';

const name = fc.constantFrom(...NAMES);
const SPANS = ['span', 'b', 'em', 'i', 'small', 'mark', 'a', 'code', 'var'];

/** Code with named parts, in named boxes. */
export const code: fc.Arbitrary<Probe> = fc
  .record({ element: elementOf(['span', 'a', 'b', 'i', 'em']), box: fc.option(name), pre: fc.option(name) })
  .map(({ element: [open, close], box, pre }) => {
    const lines = `<pre${pre ? ` class="${pre}"` : ''}><code>sail(42) ${open}// by night${close}\n${open}share${close} = print(date)</code></pre>`;
    return {
      kind: 'code',
      html: box ? `<div class="${box}">${lines}</div>` : lines,
      texts: ['sail(42) // by night', 'share = print(date)'],
    };
  });

/** A table of data with named rows and cells. */
export const table: fc.Arbitrary<Probe> = fc
  .record({
    tableName: fc.option(name.filter((one) => !isCommentName(new Names(`-${one}-`, one)))),
    rowName: fc.option(name),
    cellName: fc.option(name),
    element: elementOf(SPANS),
  })
  .map(({ tableName, rowName, cellName, element: [open, close] }) => {
    const of = (one: string | null): string => (one ? ` class="${one}"` : '');
    return {
      kind: 'table',
      html: `<table${of(tableName)}><tr><th>Year</th><th>Boats</th></tr><tr${of(rowName)}><td${of(cellName)}>1961</td><td>${open}eleven${close}</td></tr><tr><td>14 March 1962</td><td${of(cellName)}>Share</td></tr></table>`,
      texts: ['Year', 'Boats', '1961', 'eleven', '14 March 1962', 'Share'],
    };
  });
