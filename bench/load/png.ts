/** Draws the graph of the documentation as an indexed PNG, without a package for it. */
import { crc32, deflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Sets a point to a colour of the palette; points outside are ignored. */
  point(x: number, y: number, colour: number): void;
  line(x1: number, y1: number, x2: number, y2: number, colour: number): void;
  /** Writes digits, `.`, letters of `FONT` and spaces, 6 pixels a character, upper left corner at x, y. */
  text(x: number, y: number, words: string, colour: number): void;
  toPng(): Buffer;
}

/** Five columns of seven bits each, lowest bit on top. */
const FONT = new Map<string, readonly number[]>([
  ['0', [62, 81, 73, 69, 62]],
  ['1', [0, 66, 127, 64, 0]],
  ['2', [66, 97, 81, 73, 70]],
  ['3', [33, 65, 69, 75, 49]],
  ['4', [24, 20, 18, 127, 16]],
  ['5', [39, 69, 69, 69, 57]],
  ['6', [60, 74, 73, 73, 48]],
  ['7', [1, 113, 9, 5, 3]],
  ['8', [54, 73, 73, 73, 54]],
  ['9', [6, 73, 73, 41, 30]],
  ['M', [127, 2, 12, 2, 127]],
  ['i', [0, 68, 125, 64, 0]],
  ['B', [127, 73, 73, 73, 54]],
  ['R', [127, 9, 25, 41, 70]],
  ['S', [70, 73, 73, 73, 49]],
  ['p', [124, 20, 20, 20, 8]],
  ['a', [32, 84, 84, 84, 120]],
  ['s', [72, 84, 84, 84, 32]],
  ['e', [56, 84, 84, 84, 24]],
  ['h', [127, 8, 4, 4, 120]],
]);

/** A white picture; colour 0 is white, colour `n` the n-th of `palette` (0xRRGGBB). */
export function createPicture(width: number, height: number, palette: readonly number[]): Picture {
  const rows = Buffer.alloc((width + 1) * height);
  const point = (x: number, y: number, colour: number): void => {
    if (x >= 0 && x < width && y >= 0 && y < height) rows[Math.round(y) * (width + 1) + 1 + Math.round(x)] = colour;
  };
  return {
    width,
    height,
    point,
    line(x1, y1, x2, y2, colour) {
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))));
      for (let i = 0; i <= steps; i += 1) point(x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps, colour);
    },
    text(x, y, words, colour) {
      [...words].forEach((character, at) => {
        (FONT.get(character) ?? []).forEach((bits, column) => {
          for (let row = 0; row < 7; row += 1) if ((bits >> row) & 1) point(x + at * 6 + column, y + row, colour);
        });
      });
    },
    toPng: () => encode(width, height, [0xffffff, ...palette], rows),
  };
}

/** PNG, ISO/IEC 15948: 8 bits a pixel, palette, no filter. */
function encode(width: number, height: number, colours: readonly number[], rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length, 0);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}
