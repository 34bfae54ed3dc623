/** Why: what every way to store is asked to do, so that they can be compared. */

/** What is measured of each contender; ids are `k0` … */
export interface Contender {
  readonly name: string;
  setOne(id: string, value: object): Promise<void> | void;
  setBatch(records: readonly (readonly [string, object])[]): Promise<void> | void;
  get(id: string): Promise<unknown> | unknown;
  getBatch(ids: readonly string[]): Promise<unknown> | unknown;
  /** Reads every record; how many there were. */
  scan(): Promise<number> | number;
  close(): Promise<void> | void;
}
