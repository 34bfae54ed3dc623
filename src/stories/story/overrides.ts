/** The operator's decisions to split or join articles, which take precedence over all measurements. */

/** One decision about two articles. */
export interface Override {
  /** `apart` splits them, `together` joins them. The values are stored. */
  readonly kind: 'apart' | 'together';
  readonly a: string;
  readonly b: string;
}

/** A feed whose articles are joined only with those of the feeds `partners`; none when it is empty. */
export interface SourceLimit {
  readonly source: string;
  readonly partners: readonly string[];
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** Decisions by article; the last one on a pair wins. */
export class Overrides {
  private readonly byPair = new Map<string, Override>();
  private readonly partners = new Map<string, Set<string>>();
  private readonly limits = new Map<number, ReadonlySet<number>>();

  /** Limits the joins of a feed; `hashOf` gives the hash by which the index knows a feed. */
  limit({ source, partners }: SourceLimit, hashOf: (source: string) => number): void {
    this.limits.set(hashOf(source), new Set(partners.map(hashOf)));
  }

  /** Whether the joins of any feed are limited. */
  get hasLimits(): boolean {
    return this.limits.size > 0;
  }

  /** Whether the limits allow a story with articles of both feeds. */
  allows(source: number, other: number): boolean {
    return (this.limits.get(source)?.has(other) ?? true) && (this.limits.get(other)?.has(source) ?? true);
  }

  /** Adds a decision, replacing an earlier one on the pair. */
  set(decision: Override): void {
    this.byPair.set(keyOf(decision.a, decision.b), decision);
    this.partner(decision.a).add(decision.b);
    this.partner(decision.b).add(decision.a);
  }

  /** Ids of the articles that `id` must be apart from, or together with. */
  partnersOf(id: string, kind: Override['kind']): string[] {
    const partners = [...(this.partners.get(id) ?? [])];
    return partners.filter((other) => this.byPair.get(keyOf(id, other))?.kind === kind);
  }

  private partner(id: string): Set<string> {
    const known = this.partners.get(id) ?? new Set<string>();
    this.partners.set(id, known);
    return known;
  }
}
