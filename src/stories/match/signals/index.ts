/** The table of signals, surest first: the first that finds something is recorded as the reason of the join. */
import { canonicalLink } from './canonical-link.ts';
import { corrected } from './corrected.ts';
import { exactText } from './exact-text.ts';
import { nearCopy } from './near-copy.ts';
import { pointer } from './pointer.ts';
import { reissued } from './reissued.ts';
import { sameEvent } from './same-event.ts';
import type { Signal } from './signal.ts';

/** All signals, in order. */
export const signals: readonly Signal[] = [
  // Within one feed: identity, whatever was edited.
  reissued,
  pointer,
  // Proof by the text itself.
  exactText,
  corrected,
  nearCopy,
  // A claim, backed by the text.
  canonicalLink,
  // Similar content only: the whole group must agree.
  sameEvent,
];
