/** Why: what was made by an older program is made again, and nothing else is. */
import { SANITIZER_VERSION } from '../clean/sanitize.ts';
import { formats } from '../formats/index.ts';

/** Changes whenever rules or sanitiser change what comes out; then kept pages are cleaned anew, without fetching. */
export const CLEANER_VERSION = `1.${SANITIZER_VERSION}`;

/** Changes whenever a format is added or writes something else; then every output is rendered again. */
export const RENDERER_VERSION = `2 ${formats.map((format) => format.id).join(' ')}`;
