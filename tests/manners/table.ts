/** The table of manners: every rule of the reading side, in order of its number. */
import { conditional } from './conditional.ts';
import { errors } from './errors.ts';
import { firstContact } from './first-contact.ts';
import { freshness } from './freshness.ts';
import type { Line } from './line.ts';
import { load } from './load.ts';
import { push } from './push.ts';
import { redirects } from './redirects.ts';

export const lines: readonly Line[] = [
  /** M1 to M4 */
  ...firstContact,
  /** M5 to M12 */
  ...conditional,
  /** M13 to M18 */
  ...freshness,
  /** M19 to M24 */
  ...errors,
  /** M25 to M27 */
  ...redirects,
  /** M28 to M32 */
  ...load,
  /** M33 and M35 */
  ...push,
];
