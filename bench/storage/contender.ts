/** The operations that every way to store records is measured by. */

/** A way to store records; ids are `k0`, `k1`, … */
export interface Contender {
  readonly name: string;
  setOne(id: string, value: object): Promise<void> | void;
  setBatch(records: readonly (readonly [string, object])[]): Promise<void> | void;
  get(id: string): Promise<unknown> | unknown;
  getBatch(ids: readonly string[]): Promise<unknown> | unknown;
  /** Reads every record; returns their number. */
  scan(): Promise<number> | number;
  close(): Promise<void> | void;
}
