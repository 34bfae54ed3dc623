/** Why: the one door of the sample newsroom; nothing outside this folder knows how it is served. */

export { isNewsroom } from './ask.ts';
export { type Newsroom, type NewsroomOptions, type SeenRequest, startNewsroom } from './start.ts';
