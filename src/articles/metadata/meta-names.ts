/** Reads the standard names of `<meta>`, and common ones of content systems and analytics services. */
import { allMeta, type MetadataReader, metaValues } from './reader.ts';

/** Row `meta-names` of the table in `index.ts`. */
export const metaNames: MetadataReader = {
  id: 'meta-names',
  read: (page) => ({
    titles: metaValues(page, 'parsely-title', 'sailthru.title', 'title'),
    authors: [...allMeta(page, 'author', 'authors', 'byl', 'parsely-author', 'sailthru.author', 'cxenseparse:author')],
    published: metaValues(
      page,
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'publish-date',
      'publish_date',
      'published_time',
      'publication_date',
      'pubdate',
      'article.published',
      'date',
      'date.release',
      'originalpublicationdate',
    ),
    modified: metaValues(page, 'datemodified', 'last-modified', 'lastmod', 'article.updated', 'revised'),
    languages: metaValues(page, 'content-language', 'language'),
    siteNames: metaValues(page, 'application-name', 'apple-mobile-web-app-title'),
    images: metaValues(page, 'thumbnail', 'sailthru.image.full', 'parsely-image-url').map((url) => ({ url })),
    tags: [...allMeta(page, 'news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords')],
    descriptions: metaValues(page, 'description'),
  }),
};
