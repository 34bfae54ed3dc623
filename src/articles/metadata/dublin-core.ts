/** Reads Dublin Core and the citation tags based on it, used by agencies, public broadcasters and journals. */
import { allMeta, type MetadataReader, metaValues } from './reader.ts';

/** Row `dublin-core` of the table in `index.ts`. */
export const dublinCore: MetadataReader = {
  id: 'dublin-core',
  read: (page) => ({
    titles: metaValues(page, 'dc.title', 'dcterms.title', 'citation_title'),
    authors: allMeta(page, 'dc.creator', 'dcterms.creator', 'citation_author', 'dc.contributor'),
    published: metaValues(
      page,
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.created',
      'dc.date.created',
      'dc.date',
      'dcterms.date',
      'citation_publication_date',
      'citation_online_date',
      'citation_date',
    ),
    modified: metaValues(page, 'dcterms.modified', 'dc.date.modified'),
    languages: metaValues(page, 'dc.language', 'dcterms.language', 'citation_language'),
    siteNames: metaValues(page, 'dc.publisher', 'dcterms.publisher', 'citation_journal_title'),
    tags: allMeta(page, 'dc.subject', 'dcterms.subject', 'citation_keywords'),
    descriptions: metaValues(page, 'dc.description', 'dcterms.abstract'),
  }),
};
