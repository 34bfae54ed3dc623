/** Why: `<title>` is the headline every page has, mostly with the name of the site behind it. */
import { type MetadataReader, plain } from './reader.ts';

export const titleElement: MetadataReader = {
  id: 'title-element',
  read: ({ title }) => (title === undefined ? {} : { titles: [plain(title)] }),
};
