/** Language tags: feeds write `en_US`, ` EN-us ` or words; the result is a BCP 47 tag or the nearest form of one. */

/** The tag with hyphens, in its own case; undefined when the text is not a language tag. */
export function languageTag(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-');
  return tag && tag.length <= 35 && /^[a-z]{1,12}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}
