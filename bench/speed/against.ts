/** Runs a row of the speed table in another checkout of this project, so that two builds are compared in one run. */
import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Beside, Figure, Line } from './row.ts';

/** The figures of one row of another build, by what they measure. */
export type Measured = ReadonlyMap<string, Figure>;

const BENCH = join('dist', 'bench', 'speed', 'main.js');
/** `| what | 12.3 unit (note) | peers |`, as the table is printed. */
const LINE = /^\| (.+?) \| ([\d.]+) ([^|(]+?)(?: \(([^|]*)\))? \| /;

/** The figures that a printed table contains; a row that could not be measured has none. */
function readTable(text: string): Measured {
  const found = new Map<string, Figure>();
  for (const line of text.split('\n')) {
    const [, what = '', value = '', unit = '', note] = LINE.exec(line) ?? [];
    if (what !== '') found.set(what, { value: Number(value), unit, ...(note === undefined ? {} : { note }) });
  }
  return found;
}

/** The better of two measurements of one thing: the more of what is counted a second, the less of time and memory. */
function better(one: Figure, other: Figure | undefined): Figure {
  if (other === undefined) return one;
  return other.value > one.value === one.unit.endsWith('/s') ? other : one;
}

/** The better figure of each line. */
export function betterOf(one: Measured, other: Measured): Measured {
  return new Map([...one].map(([what, figure]) => [what, better(figure, other.get(what))]));
}

/** The lines with the better of their own figures and those of a second measurement. */
export function withSecond(lines: readonly Line[], second: Measured): readonly Line[] {
  return lines.map((line) => ({ ...line, ours: better(line.ours, second.get(line.what)) }));
}

/** Measures row `id` in the checkout at `folder`, which must be built. Rejects when it is not. */
export async function measureIn(folder: string, id: string, args: readonly string[]): Promise<Measured> {
  await access(join(folder, BENCH)).catch(() => {
    throw new Error(`${join(folder, BENCH)} does not exist: run \`npm ci\` there`);
  });
  const child = spawn(process.execPath, ['--expose-gc', BENCH, id, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  return readTable(text);
}

/** The line with the other build's figure added, and how many times it this build's figure is. */
export function withOther(line: Line, measured: Measured, name: string): Line {
  const other = measured.get(line.what);
  const beside: Beside =
    other === undefined
      ? { name, absent: 'not measured' }
      : {
          ...other,
          name,
          note: [other.note, `this build: ${times(line.ours, other)} times`].filter(Boolean).join('; '),
        };
  return { ...line, beside: [beside, ...line.beside] };
}

function times(ours: Figure, other: Figure): string {
  return (ours.value / other.value).toFixed(2);
}
