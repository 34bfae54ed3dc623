/** Reads a form of the console: URL-encoded only, limited in bytes and fields, since parsing multipart bodies takes seconds. */
import type { Hono } from 'hono';
import { readBody } from '../read-body.ts';

/** Values by field name; of a name that is there twice, the last. */
export type Form = ReadonlyMap<string, string>;

/** The routes of the console; handlers of forms find theirs in `c.get('form')`. */
export type ConsoleApp = Hono<{ Variables: { form: Form } }>;

export type FormRead =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly message: string };

/** More than any form of the console has. */
const MAX_FIELDS = 16;

/** The form in the body of `request`, of at most `maxBytes`. Never rejects. */
export async function readForm(request: Request, maxBytes: number): Promise<FormRead> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded')
    return { kind: 'refused', status: 415, message: 'Send the form as application/x-www-form-urlencoded.' };
  const body = await readBody(request, maxBytes);
  if (body.kind === 'too-large')
    return { kind: 'refused', status: 413, message: `The form is larger than ${maxBytes} bytes. Nothing was done.` };
  if (body.kind === 'broken') return { kind: 'refused', status: 400, message: 'The form did not arrive whole.' };
  return { kind: 'form', form: parseForm(Buffer.from(body.bytes).toString('utf8')) };
}

/** The first fields of a URL-encoded text. */
function parseForm(text: string): Form {
  return new Map(text.split('&', MAX_FIELDS).flatMap((field) => [...new URLSearchParams(`&${field}`)]));
}
