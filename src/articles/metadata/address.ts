/** Why: many publishers put the day into the page's address; it is the last word on the date when nothing else has one. */
import type { MetadataReader } from './reader.ts';

const DAY_IN_PATH = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/._-]|$)/;

export const address: MetadataReader = {
  id: 'address',
  read: ({ url }) => {
    const day = DAY_IN_PATH.exec(url);
    return day ? { published: [`${day[1]}-${day[2]}-${day[3]}`] } : {};
  },
};
