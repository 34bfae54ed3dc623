/** Reads Twitter cards, which repeat Open Graph, and whose two labelled values may name the author. */
import { type MetadataReader, metaValues } from './reader.ts';

/** Labels of a value that is an author, in the languages of common content systems. */
const WRITTEN_BY =
  /^(?:written by|by|author|verfasst von|geschrieben von|autor(?:in)?|écrit par|auteur|escrito por|scritto da|autore|geschreven door|skrevet a[fv]|skrivet av|napisane przez|автор|written|作成者|執筆者|作者|글쓴이|yazan|كتبه)\s*:?$/iu;

/** Row `twitter` of the table in `index.ts`. */
export const twitter: MetadataReader = {
  id: 'twitter',
  read: (page) => {
    const [url] = metaValues(page, 'twitter:image', 'twitter:image:src');
    const [alt] = metaValues(page, 'twitter:image:alt');
    const authors = ['1', '2'].flatMap((n) => {
      const [label] = metaValues(page, `twitter:label${n}`);
      return label !== undefined && WRITTEN_BY.test(label.trim()) ? metaValues(page, `twitter:data${n}`) : [];
    });
    return {
      titles: metaValues(page, 'twitter:title'),
      authors,
      images: [url === undefined ? undefined : { url, alt }],
      canonicalUrls: metaValues(page, 'twitter:url'),
      descriptions: metaValues(page, 'twitter:description'),
    };
  },
};
