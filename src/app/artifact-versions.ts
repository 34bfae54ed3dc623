/** Versions of the cleaner and the renderer: what an older one made is made again, and nothing else. */
import { SANITIZER_VERSION } from '../clean/sanitize.ts';
import { formats } from '../formats/index.ts';

/** Changes whenever the cleaning rules or the sanitiser change their output; stored pages are then cleaned again, without fetching. */
export const CLEANER_VERSION = `12.${SANITIZER_VERSION}`;

/** Changes whenever a format is added or changes its output; every output is then rendered again. */
export const RENDERER_VERSION = `8 ${formats.map((format) => format.id).join(' ')}`;
