/** Stores lists of hashes in blocks: half a gigabyte of them grows by adding blocks, without copying. */

/** 32-bit words in a block: 256 kB. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

/** The lists of all articles; those of one article are in one block. */
export class HashBlocks {
  private readonly blocks: Uint32Array<ArrayBuffer>[] = [];
  private used = BLOCK;

  /** Appends lists one after the other; returns the place of the first word. */
  append(lists: readonly Uint32Array[]): number {
    const size = lists.reduce((sum, list) => sum + list.length, 0);
    // The first article may have no words, and needs a block too.
    if (this.blocks.length === 0 || this.used + size > BLOCK) {
      this.blocks.push(new Uint32Array(Math.max(BLOCK, size)));
      this.used = 0;
    }
    const block = this.blockOf((this.blocks.length - 1) << BLOCK_BITS);
    const place = ((this.blocks.length - 1) << BLOCK_BITS) + this.used;
    for (const list of lists) {
      block.set(list, this.used);
      this.used += list.length;
    }
    return place >>> 0;
  }

  /** The block that contains `place`. */
  blockOf(place: number): Uint32Array<ArrayBuffer> {
    return this.blocks[place >>> BLOCK_BITS] ?? EMPTY;
  }

  /** The offset of `place` in its block. */
  within(place: number): number {
    return place & (BLOCK - 1);
  }
}

const EMPTY = new Uint32Array(0);
