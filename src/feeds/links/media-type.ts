/** Reads media types as feeds, pages and headers write them. */

/** Type and subtype in lower case, without parameters and white space; empty without a type. */
export function mediaTypeOf(written: string | undefined): string {
  return written?.split(';')[0]?.trim().toLowerCase() ?? '';
}
