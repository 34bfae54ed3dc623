/** Why: what the operator split or joined stays so, whatever the measurements say, through restarts and rebuilds. */

/** One decision of the operator about two articles. */
export interface Override {
  readonly kind: 'apart' | 'together';
  readonly a: string;
  readonly b: string;
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** The decisions taken, the last on a pair holding. */
export class Overrides {
  private readonly byPair = new Map<string, Override>();
  private readonly partners = new Map<string, Set<string>>();

  set(decision: Override): void {
    this.byPair.set(keyOf(decision.a, decision.b), decision);
    this.partner(decision.a).add(decision.b);
    this.partner(decision.b).add(decision.a);
  }

  /** Articles that `id` was decided to be apart from, or together with. */
  about(id: string, kind: Override['kind']): string[] {
    const partners = [...(this.partners.get(id) ?? [])];
    return partners.filter((other) => this.byPair.get(keyOf(id, other))?.kind === kind);
  }

  private partner(id: string): Set<string> {
    const known = this.partners.get(id) ?? new Set<string>();
    this.partners.set(id, known);
    return known;
  }
}
