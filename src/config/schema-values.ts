/** Values of the configuration file that several settings share: each zod type with its own message. */

import { languageProblem } from './locale.ts';
import { DURATION, parseDuration, parseSize, SIZE } from './units.ts';
import * as z from './zod.ts';

export { z };

/** A text that is not empty. */
export const text = z.string().min(1, 'must not be empty');
/** A tag is a word or two; a longer text is in the wrong place. */
const MAX_TAG_CHARACTERS = 500;
export const tag = text.max(MAX_TAG_CHARACTERS, `is too long for a tag: use ${MAX_TAG_CHARACTERS} characters or fewer`);
const ID_ERROR = '{value} is not a valid id: use lower-case letters, digits, `-`, `_` and `.`, at most 64';
/** The id of a feed, an output or a rule. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, ID_ERROR);
/** A BCP 47 tag. */
export const language = checked(languageProblem);
/** A web address. */
export const httpUrl = z.url({ protocol: /^https?$/, error: '{value} is not an http or https address' });
/** A duration of at least `min`, in seconds. */
export const durationFrom = (min: string) =>
  z
    .string({ error: 'needs a duration with a unit, such as `30s`, `15 minutes` or `2h`' })
    .regex(DURATION, '{value} is not a duration: add a unit, as in `30s`, `15 minutes` or `2h`')
    .refine((value) => (parseDuration(value) ?? Infinity) >= (parseDuration(min) ?? 0), {
      error: `{value} is too short: use \`${min}\` or more`,
    })
    .transform((value) => parseDuration(value) ?? 0);
/** A duration, in seconds. */
export const duration = durationFrom('0s');
/** Zero would mean a request that always times out, or a pass that does nothing. */
export const positiveDuration = durationFrom('1s');
/** A size, in bytes. */
export const size = z
  .string({ error: 'needs a size with its unit, such as `16 MiB`' })
  .regex(SIZE, '{value} is not a size: write it with its unit, such as `16 MiB`')
  .refine((value) => (parseSize(value) ?? 1) >= 1, '{value} is too small: use `1 kB` or more')
  .transform((value) => parseSize(value) ?? 0);

/** A string for which `problem` returns undefined; otherwise it returns the error message. */
export function checked(problem: (value: string) => string | undefined, of = text) {
  return of.check((context) => {
    const message = problem(context.value);
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
  });
}
/** A whole number between two bounds. */
export const intFrom = (min: number, max: number) => z.int().min(min).max(max);
