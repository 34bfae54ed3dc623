/** Error pages of the public folder, as headers and body. */
import { type ErrorStatus, renderErrorPage } from '../formats/pages/error.ts';
import { commonHeaders } from './headers.ts';

/** The headers and the page of an error; only 404 and 410 may be cached. `headers` are added. */
export function errorParts(
  status: ErrorStatus,
  policy: string,
  headers: Readonly<Record<string, string>> = {},
): { readonly headers: Record<string, string>; readonly body: string } {
  const cacheControl = status === 410 ? 'public, max-age=86400' : status === 404 ? 'public, max-age=60' : 'no-store';
  return {
    headers: {
      ...commonHeaders,
      'Content-Security-Policy': policy,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': cacheControl,
      ...headers,
    },
    body: renderErrorPage(status),
  };
}

/** The response with an error page. */
export function errorResponse(
  status: ErrorStatus,
  policy: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const parts = errorParts(status, policy, headers);
  return new Response(parts.body, { status, headers: parts.headers });
}
