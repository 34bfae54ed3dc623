/** Reads Open Graph (ogp.me), which nearly every news page has; its title is written for readers. */
import type { Picture } from './metadata.ts';
import { allMeta, type MetadataReader, metaValues } from './reader.ts';

/** Row `open-graph` of the table in `index.ts`. */
export const openGraph: MetadataReader = {
  id: 'open-graph',
  read: (page) => {
    const [url] = metaValues(page, 'og:image:secure_url', 'og:image', 'og:image:url');
    const [alt, width, height] = ['alt', 'width', 'height'].map((name) => metaValues(page, `og:image:${name}`)[0]);
    const image: Picture | undefined = url === undefined ? undefined : { url, alt, width, height };
    return {
      titles: metaValues(page, 'og:title'),
      // May be the URL of a profile; such values are removed later, with those of other vocabularies.
      authors: allMeta(page, 'article:author', 'og:article:author'),
      published: metaValues(page, 'article:published_time', 'og:article:published_time', 'og:published_time'),
      modified: metaValues(page, 'article:modified_time', 'og:article:modified_time', 'og:updated_time'),
      languages: metaValues(page, 'og:locale'),
      siteNames: metaValues(page, 'og:site_name'),
      images: [image],
      canonicalUrls: metaValues(page, 'og:url'),
      tags: allMeta(page, 'article:tag', 'og:article:tag'),
      descriptions: metaValues(page, 'og:description'),
    };
  },
};
