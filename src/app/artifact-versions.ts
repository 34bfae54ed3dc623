/** Why: what was made by an older program is made again, and nothing else is. */
import { SANITIZER_VERSION } from '../clean/sanitize.ts';

/** Changes whenever rules or sanitiser change what comes out; then kept pages are cleaned anew, without fetching. */
export const CLEANER_VERSION = `1.${SANITIZER_VERSION}`;

/** Changes whenever the formats change what they write; then every output is rendered anew. */
export const RENDERER_VERSION = '2';
