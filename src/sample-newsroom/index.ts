/** Public interface of the sample newsroom; nothing outside this folder knows how it is served. */

export { MARK_PATH, NEWSROOM_MARK } from './mark.ts';
export { type Newsroom, type SeenRequest, startNewsroom } from './start.ts';
