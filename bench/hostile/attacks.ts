/** The table of attacks: what one publisher can do to all others. Each row is a feed on a host of its own. */
import type { Attack } from './attack.ts';
import { documents } from './documents.ts';
import { ordinary, pages } from './pages.ts';
import { transfers } from './transfers.ts';

/** `transfers` are bad responses, `documents` bad feeds, `pages` good feeds with bad articles, `ordinary` are harmless. */
export const attacks: readonly Attack[] = [...transfers, ...documents, ...pages, ...ordinary];
