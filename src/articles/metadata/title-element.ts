/** Reads `<title>`, which every page has, mostly with the site's name after the headline. */
import { type MetadataReader, plain } from './reader.ts';

/** Row `title-element` of the table in `index.ts`. */
export const titleElement: MetadataReader = {
  id: 'title-element',
  read: ({ title }) => (title === undefined ? {} : { titles: [plain(title)] }),
};
