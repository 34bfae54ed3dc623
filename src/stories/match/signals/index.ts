/** Why: the order in which reasons are asked: the isSurer first, since the first that speaks is the one on record. */
import { canonicalLink } from './canonical-link.ts';
import { exactText } from './exact-text.ts';
import { nearCopy } from './near-copy.ts';
import { reissued } from './reissued.ts';
import { sameEvent } from './same-event.ts';
import type { Signal } from './signal.ts';

export const signals: readonly Signal[] = [
  // Within one feed: identity, whatever was edited.
  reissued,
  // Proof by the text itself.
  exactText,
  nearCopy,
  // A claim, backed by the text.
  canonicalLink,
  // Likeness of content only: needs the whole group to agree.
  sameEvent,
];
