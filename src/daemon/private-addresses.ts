/** The addresses at which a subscriber reads a private output. */
import type { Config } from '../config/config.ts';
import { PRIVATE_PATH } from '../formats/paths.ts';
import { feedFormats } from '../formats/table.ts';

/** Addresses that contain a token: to be shown once, to the one person who asked for them. */
export interface PrivateAddresses {
  /** Of the pages. */
  readonly page: string;
  /** Of each format, with the name of the format. */
  readonly feeds: readonly { readonly format: string; readonly url: string }[];
}

/** The addresses of the output `outputId` with `token`. */
export function privateAddresses(
  { output }: Pick<Config, 'output'>,
  outputId: string,
  token: string,
): PrivateAddresses {
  const page = new URL(`${PRIVATE_PATH}/${outputId}/${token}/`, output.baseUrl).href;
  return { page, feeds: feedFormats.map(({ name, fileName }) => ({ format: name, url: `${page}${fileName}` })) };
}
