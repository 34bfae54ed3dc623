/** Why: what one publisher can do to all others, as a table: each row is a feed on a host of its own. */
import type { Attack } from './attack.ts';
import { documents } from './documents.ts';
import { ordinary, pages } from './pages.ts';
import { transfers } from './transfers.ts';

/** `transfers` never get as far as a document, `documents` are bad feeds, `pages` are good feeds whose articles are bad, `ordinary` are harmless. */
export const attacks: readonly Attack[] = [...transfers, ...documents, ...pages, ...ordinary];
