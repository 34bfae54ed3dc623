declare module 'minhash' {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    update(text: string): void;
    jaccard(other: Minhash): number;
  }
  export class LshIndex {
    constructor(config?: { bandSize?: number });
    readonly index: Record<string, string[] | undefined>;
    insert(key: string, minhash: Minhash): void;
    getHashbands(minhash: Minhash): string[];
  }
}
