/** Why: a port that is taken may be another newsroom's, which is as good, or a program's that has nothing to do with it. */

/** The `Server` of every answer of a newsroom. */
export const NEWSROOM_MARK = 'winnow-newsroom';

/** Where instances ask whether it is one; counts as no reader's request. */
export const MARK_PATH = '/.winnow-newsroom';
