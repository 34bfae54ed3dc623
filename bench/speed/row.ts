/** Why: what is measured varies, how it is shown does not: a row of the table measures one thing beside a peer. */

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly ours: Figure;
  /** The named peer, or the bare cost of what lies underneath. */
  readonly beside: readonly Beside[];
}

export interface Figure {
  readonly value: number;
  readonly unit: string;
  /** Said behind the figure: what else was counted. */
  readonly note?: string;
}

export type Beside =
  | ({ readonly name: string } & Figure)
  /** A peer that is not there, or cannot do it, and why. */
  | { readonly name: string; readonly absent: string };

export interface Scale {
  /** Everything ten times smaller, to try the bench itself. */
  readonly isQuick: boolean;
  /** Address of the data sets, when there is one. */
  readonly data: string | undefined;
}

export interface Row {
  /** What `npm run bench -- ID` chooses. */
  readonly id: string;
  measure(scale: Scale): Promise<readonly Line[]>;
}
