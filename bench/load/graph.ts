/** `node dist/bench/load/graph.js IN.jsonl OUT.png` draws memory after each pass of a load run. */
import { readFile, writeFile } from 'node:fs/promises';
import { createPicture } from './png.ts';

interface Line {
  readonly rssMib: number;
  readonly heapMib: number;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [760, 360, 60, 30, 20] as const;
const [AXIS, GRID, RSS, HEAP] = [1, 2, 3, 4] as const;

/** Resident set (upper line) and live heap (lower line) over the passes. */
export function memoryGraph(lines: readonly Line[]): Buffer {
  const picture = createPicture(WIDTH, HEIGHT, [0x444444, 0xdddddd, 0xb5482a, 0x2a6fb5]);
  const most = Math.max(100, ...lines.map((line) => line.rssMib));
  const step = most > 1000 ? 250 : most > 400 ? 100 : 50;
  const top = Math.ceil(most / step) * step;
  const x = (pass: number) => LEFT + ((WIDTH - LEFT - 20) * pass) / Math.max(1, lines.length - 1);
  const y = (mib: number) => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * mib) / top;
  for (let mib = 0; mib <= top; mib += step) {
    picture.line(LEFT, y(mib), WIDTH - 20, y(mib), mib === 0 ? AXIS : GRID);
    picture.text(8, y(mib) - 3, `${mib}`.padStart(5), AXIS);
  }
  for (let pass = 0; pass < lines.length; pass += 10) picture.text(x(pass) - 3, HEIGHT - BOTTOM + 8, `${pass}`, AXIS);
  picture.line(LEFT, y(0), LEFT, y(top), AXIS);
  picture.text(8, 4, 'MiB', AXIS);
  picture.text(WIDTH - 60, HEIGHT - 12, 'passes', AXIS);
  lines.slice(1).forEach((line, at) => {
    const before = lines[at] ?? line;
    picture.line(x(at), y(before.rssMib), x(at + 1), y(line.rssMib), RSS);
    picture.line(x(at), y(before.heapMib), x(at + 1), y(line.heapMib), HEAP);
  });
  const last = lines.at(-1);
  if (last) {
    picture.text(WIDTH - 50, y(last.rssMib) - 12, 'RSS', RSS);
    picture.text(WIDTH - 50, y(last.heapMib) - 12, 'heap', HEAP);
  }
  return picture.toPng();
}

const [from, to] = process.argv.slice(2);
if (from !== undefined && to !== undefined) {
  const text = await readFile(from, 'utf8');
  await writeFile(
    to,
    memoryGraph(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line),
    ),
  );
}
