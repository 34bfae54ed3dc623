/** Why: languages are written as `en_US`, ` EN-us ` or as words; what is kept is a BCP 47 tag or what comes nearest. */

/** The tag with hyphens, or undefined when it can be none. Case is left as written. */
export function languageTag(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-');
  return tag && tag.length <= 35 && /^[a-z]{1,12}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}
