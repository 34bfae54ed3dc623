/**
 * Memory for the bytes of files that wait to be written, used again for the next ones: getting memory for each file takes longer than
 * encoding its text.
 */

/** Bytes of memory for a batch, which is written when it has half of that; what is not used is never touched. */
const SIZE = 16 * 2 ** 20;

/** The bytes of two batches: one is filled while the other is written. */
export class ByteRoom {
  readonly #rooms: [Buffer?, Buffer?] = [];
  #batch = 0;
  #used = 0;

  /** `text` in UTF-8, valid until the second {@link nextBatch} from now. */
  encode(text: string): Uint8Array {
    // A UTF-16 unit takes three bytes at most. Most publications are of one batch.
    if (this.#batch === 0 || text.length * 3 > SIZE - this.#used) return Buffer.from(text);
    const at = this.#batch % 2;
    const room = this.#rooms[at] ?? Buffer.allocUnsafeSlow(SIZE);
    this.#rooms[at] = room;
    const start = this.#used;
    this.#used += room.write(text, start);
    return room.subarray(start, this.#used);
  }

  /** Call it when the batch before the current one is written. */
  nextBatch(): void {
    this.#batch++;
    this.#used = 0;
  }
}
