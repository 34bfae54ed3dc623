/**
 * Selects the overrides in force: of decisions that contradict each other, directly or through others, the later wins.
 */
import type { Override } from './overrides.ts';

/** Sets of articles that belong together (union-find), and which sets must be apart. */
export class OverrideSets {
  private readonly parents = new Map<string, string>();
  /** By root: ids that the set must be apart from. */
  private readonly separated = new Map<string, Set<string>>();

  /** The root of the set that contains `id`. */
  rootOf(id: string): string {
    let top = id;
    for (let up = this.parents.get(top); up !== undefined; up = this.parents.get(top)) top = up;
    for (let at = id; at !== top; ) {
      const up = this.parents.get(at) ?? top;
      this.parents.set(at, top);
      at = up;
    }
    return top;
  }

  /** Whether the two are in one set. */
  areTogether(a: string, b: string): boolean {
    return this.rootOf(a) === this.rootOf(b);
  }

  /** Whether their sets must be apart. */
  areApart(a: string, b: string): boolean {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    const [ofOne, ofOther] = [this.separated.get(one), this.separated.get(other)];
    if (ofOne === undefined || ofOther === undefined) return false;
    const [fewer, against] = ofOne.size <= ofOther.size ? [ofOne, other] : [ofOther, one];
    return [...fewer].some((other) => this.rootOf(other) === against);
  }

  /** Adds a decision; false, and no change, when it contradicts an earlier one. */
  add({ kind, a, b }: Override): boolean {
    if (kind === 'apart' ? this.areTogether(a, b) : this.areApart(a, b)) return false;
    if (kind === 'apart') {
      this.separatedFrom(a).add(b);
      this.separatedFrom(b).add(a);
    } else this.bind(a, b);
    return true;
  }

  private bind(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one === other) return;
    this.parents.set(other, one);
    const moved = this.separated.get(other);
    this.separated.delete(other);
    for (const other of moved ?? []) this.separatedFrom(one).add(other);
  }

  private separatedFrom(id: string): Set<string> {
    const root = this.rootOf(id);
    const known = this.separated.get(root) ?? new Set<string>();
    this.separated.set(root, known);
    return known;
  }
}

/** Those of `decisions` (oldest first) that are in force, oldest first, and the sets that they make. */
export function resolveOverrides<T extends Override>(
  decisions: readonly T[],
): { readonly inForce: readonly T[]; readonly sets: OverrideSets } {
  const sets = new OverrideSets();
  const inForce = decisions.toReversed().filter((decision) => decision.a !== decision.b && sets.add(decision));
  return { inForce: inForce.toReversed(), sets };
}
