/** Chooses the page's lead picture, with alternative text and size from any vocabulary that names the same file. */
import { fold } from '../../html/text.ts';
import type { LeadImage } from '../../model/article.ts';
import type { Picture } from './metadata.ts';
import { readAddress } from './site.ts';

/** Addresses of logos, placeholders and tracking pixels. */
const NOT_LEAD =
  /(?:^|[/_.-])(?:favicon|apple-touch-icon|logos?|placeholder|default[-_]?(?:image|img|share|social)|spacer|pixel|blank|1x1)(?:[/_.-]|$)/i;

/**
 * The first valid picture of `pictures`, resolved against `base`; alternative text and size may come from another with
 * the same file.
 */
export function chooseImage(pictures: readonly Picture[], base: string): LeadImage | undefined {
  const valid = pictures.flatMap((picture) => {
    const url = readAddress(picture.url, base);
    return url === undefined ? [] : [{ ...picture, url }];
  });
  const chosen = valid.find(({ url }) => !NOT_LEAD.test(new URL(url).pathname));
  if (!chosen) return undefined;
  const same = valid.filter(({ url }) => fileOf(url) === fileOf(chosen.url));
  const alt = same.map((one) => fold(one.alt ?? '')).find((words) => words !== '');
  const sized = same.find(({ width, height }) => pixels(width) && pixels(height));
  const [width, height] = [pixels(sized?.width), pixels(sized?.height)];
  return { url: chosen.url, ...(alt && { alt }), ...(width && { width }), ...(height && { height }) };
}

function fileOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}

function pixels(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return number > 0 && number < 100_000 ? number : undefined;
}
