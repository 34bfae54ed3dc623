/** Why: decisions on overlapping pairs can contradict each other; the later one holds, and what holds contradicts nothing. */
import type { Override } from './overrides.ts';

/** Articles that belong together, directly or through others, and which of these belongs apart from which others. */
export class OverrideSets {
  private readonly parents = new Map<string, string>();
  /** By the article that stands for its bond: ids that it is apart from. */
  private readonly enemies = new Map<string, Set<string>>();

  /** The article that stands for all that `id` is bound to. */
  bondOf(id: string): string {
    let top = id;
    for (let up = this.parents.get(top); up !== undefined; up = this.parents.get(top)) top = up;
    for (let at = id; at !== top; ) {
      const up = this.parents.get(at) ?? top;
      this.parents.set(at, top);
      at = up;
    }
    return top;
  }

  areBound(a: string, b: string): boolean {
    return this.bondOf(a) === this.bondOf(b);
  }

  areApart(a: string, b: string): boolean {
    const [one, other] = [this.bondOf(a), this.bondOf(b)];
    const [ofOne, ofOther] = [this.enemies.get(one), this.enemies.get(other)];
    if (ofOne === undefined || ofOther === undefined) return false;
    const [fewer, against] = ofOne.size <= ofOther.size ? [ofOne, other] : [ofOther, one];
    return [...fewer].some((enemy) => this.bondOf(enemy) === against);
  }

  /** Takes the decision in; false when it contradicts those taken in before. */
  take({ kind, a, b }: Override): boolean {
    if (kind === 'apart' ? this.areBound(a, b) : this.areApart(a, b)) return false;
    if (kind === 'apart') {
      this.enemiesOf(a).add(b);
      this.enemiesOf(b).add(a);
    } else this.bind(a, b);
    return true;
  }

  private bind(a: string, b: string): void {
    const [one, other] = [this.bondOf(a), this.bondOf(b)];
    if (one === other) return;
    this.parents.set(other, one);
    const moved = this.enemies.get(other);
    this.enemies.delete(other);
    for (const enemy of moved ?? []) this.enemiesOf(one).add(enemy);
  }

  private enemiesOf(id: string): Set<string> {
    const bond = this.bondOf(id);
    const known = this.enemies.get(bond) ?? new Set<string>();
    this.enemies.set(bond, known);
    return known;
  }
}

/** What holds of `decisions` (oldest first), oldest first, and the bonds that it makes. */
export function resolveOverrides<T extends Override>(
  decisions: readonly T[],
): { readonly held: readonly T[]; readonly bonds: OverrideSets } {
  const bonds = new OverrideSets();
  const held = decisions.toReversed().filter((decision) => decision.a !== decision.b && bonds.take(decision));
  return { held: held.toReversed(), bonds };
}
