/** Reads the day from the page's URL, for pages without another date. */
import type { MetadataReader } from './reader.ts';

const DAY_IN_PATH = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/._-]|$)/;

/** Row `address` of the table in `index.ts`. */
export const address: MetadataReader = {
  id: 'address',
  read: ({ url }) => {
    const day = DAY_IN_PATH.exec(url);
    return day ? { published: [`${day[1]}-${day[2]}-${day[3]}`] } : {};
  },
};
