/** Why: half a gigabyte of hashes must grow without being copied: blocks are added, and what stands in one stays where it is. */

/** Words of 32 bits a block: 256 kB. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

/** The lists of all articles, each article's in one block. */
export class HashBlocks {
  private readonly blocks: Uint32Array<ArrayBuffer>[] = [];
  private used = BLOCK;

  /** Writes lists one after the other, and gives the place of the first word. */
  append(lists: readonly Uint32Array[]): number {
    const size = lists.reduce((sum, list) => sum + list.length, 0);
    // Also for the lists of an article without a word, when it is the first.
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

  /** The block that `place` is in. */
  blockOf(place: number): Uint32Array<ArrayBuffer> {
    return this.blocks[place >>> BLOCK_BITS] ?? NOTHING;
  }

  /** Where in its block `place` is. */
  within(place: number): number {
    return place & (BLOCK - 1);
  }
}

const NOTHING = new Uint32Array(0);
