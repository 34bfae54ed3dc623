/** Why: Open Graph (ogp.me) is written for sharing; nearly every news page has it, and its title is the one meant for readers. */
import type { Picture } from './metadata.ts';
import { allMeta, type MetadataReader, metaValues } from './reader.ts';

export const openGraph: MetadataReader = {
  id: 'open-graph',
  read: (page) => {
    const [url] = metaValues(page, 'og:image:secure_url', 'og:image', 'og:image:url');
    const [alt, width, height] = ['alt', 'width', 'height'].map((name) => metaValues(page, `og:image:${name}`)[0]);
    const image: Picture | undefined = url === undefined ? undefined : { url, alt, width, height };
    return {
      titles: metaValues(page, 'og:title'),
      // An address of a profile is no name; what is none is sorted out with the rest.
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
