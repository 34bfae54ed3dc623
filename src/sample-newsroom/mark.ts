/**
 * Marks that identify a sample newsroom: a taken port may be another newsroom's, which will do, or an unrelated
 * program's.
 */

/** `Server` header of every response of a newsroom. */
export const NEWSROOM_MARK = 'winnow-newsroom';

/** Path of the identity check between instances; not counted as a reader's request. */
export const MARK_PATH = '/.winnow-newsroom';
