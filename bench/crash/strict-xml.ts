/** Checks XML with sax in strict mode, so that a truncated document is found. The package has no types. */
import { createRequire } from 'node:module';

interface StrictParser {
  onerror: (error: Error) => void;
  write(text: string): StrictParser;
  close(): StrictParser;
}

const sax = createRequire(import.meta.url)('sax') as {
  parser(strict: boolean, options: { readonly xmlns: boolean }): StrictParser;
};

/** Throws at the first place where `text` is not well-formed XML with namespaces, or is cut off. */
export function checkXml(text: string): void {
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
}
