/**
 * Parses the console's forms: URL-encoded only, because a multipart body can take seconds to parse, and with limits on
 * bytes and fields.
 */
import type { Hono } from 'hono';
import { readBody } from '../read-body.ts';

/** The fields of a form. */
export interface Form {
  /** The last value of a field; undefined without the field. */
  get(name: string): string | undefined;
  /** All values of a field, in order. */
  all(name: string): readonly string[];
}

/** The routes of the console; handlers get their form from `c.get('form')`. */
export type ConsoleApp = Hono<{ Variables: { form: Form } }>;

/** The form, or the error response to send. */
export type FormRead =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly message: string };

/** More fields than any form of the console has: a page of the list of feeds has a field for each of its 50 rows. */
const MAX_FIELDS = 72;

/** Reads the form in the body of `request`, of at most `maxBytes`. Never rejects. */
export async function readForm(request: Request, maxBytes: number): Promise<FormRead> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded')
    return { kind: 'refused', status: 415, message: 'Send the form as application/x-www-form-urlencoded.' };
  const body = await readBody(request, maxBytes);
  if (body.kind === 'too-large')
    return { kind: 'refused', status: 413, message: `The form is larger than ${maxBytes} bytes. Nothing was saved.` };
  if (body.kind === 'broken') return { kind: 'refused', status: 400, message: 'The form is incomplete.' };
  return { kind: 'form', form: parseForm(Buffer.from(body.bytes).toString('utf8')) };
}

/** Parses the first `MAX_FIELDS` fields of a URL-encoded text. */
function parseForm(text: string): Form {
  const fields = text.split('&', MAX_FIELDS).flatMap((field) => [...new URLSearchParams(`&${field}`)]);
  const all = (name: string): readonly string[] => fields.flatMap(([key, value]) => (key === name ? [value] : []));
  return { get: (name) => all(name).at(-1), all };
}
