/** The types of a row of the speed table: one measurement next to a peer. */

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly ours: Figure;
  /** Peers, or the cost of the layer underneath. */
  readonly beside: readonly Beside[];
}

export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** Printed after the figure: what it includes. */
  readonly note?: string;
}

export type Beside =
  | ({ readonly name: string } & Figure)
  /** A peer that is not installed or cannot do this, and why. */
  | { readonly name: string; readonly absent: string };

export interface Scale {
  /** Everything ten times smaller, to test the benchmark itself. */
  readonly isQuick: boolean;
  /** Folder of the public data sets; without it, generated pages are cleaned. */
  readonly data: string | undefined;
}

export interface Row {
  /** Selects the row: `npm run bench -- ID`. */
  readonly id: string;
  measure(scale: Scale): Promise<readonly Line[]>;
}
