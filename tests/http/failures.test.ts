/** Failure messages, which must tell an operator what to do. */
import { describe, expect, test } from 'vitest';
import { describeResponse, looksLike } from '../../src/http/describe-response.ts';
import { failureOf } from '../../src/http/failures.ts';
import type { HttpResponse } from '../../src/http/request.ts';

const withCode = (code: string): Error => Object.assign(new Error('low-level message'), { code });

describe('failures of the network', () => {
  test.each([
    ['ENOTFOUND', 'dns', 'the name h.example does not exist'],
    ['EAI_AGAIN', 'dns-temporary', 'the name h.example cannot be resolved at the moment'],
    ['ECONNREFUSED', 'refused', 'h.example refuses the connection'],
    ['ECONNRESET', 'connection-cut', 'h.example closed the connection before its response was complete'],
    ['EHOSTUNREACH', 'unreachable', 'h.example cannot be reached from here (EHOSTUNREACH)'],
    ['ETIMEDOUT', 'connect-timeout', 'h.example does not accept a connection in time'],
    ['CERT_HAS_EXPIRED', 'tls', 'the certificate of h.example has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'the certificate of h.example is for another name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'the certificate of h.example is self-signed'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'h.example sends its certificate without the chain that proves it'],
    [
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      'tls',
      'no encrypted connection to h.example could be made (ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION)',
    ],
    ['HPE_INVALID_CONSTANT', 'bad-response', 'h.example sent something that is not HTTP (HPE_INVALID_CONSTANT)'],
    ['UND_ERR_HEADERS_OVERFLOW', 'headers-too-large', 'h.example sends headers that are too large'],
    ['ESOMETHING', 'network', 'the request to h.example failed (ESOMETHING)'],
  ])('%s', (code, word, message) => expect(failureOf(withCode(code), 'h.example')).toEqual({ code: word, message }));

  test('when several addresses were tried, the first decides', () => {
    expect(failureOf(new AggregateError([withCode('ECONNREFUSED'), withCode('EHOSTUNREACH')]), 'h').code).toBe(
      'refused',
    );
  });
  test('a thrown value that is not an error', () => expect(failureOf('boom', 'h').code).toBe('network'));
});

function response(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
  finalUrl = 'https://h.example/feed',
): HttpResponse {
  return {
    kind: 'response',
    status,
    url: 'https://h.example/feed',
    finalUrl,
    redirects: [],
    headers,
    bytes: Buffer.from(body),
    startedAt: 0,
  };
}

describe('responses that are not a feed', () => {
  test.each([
    [response(404), 'HTTP 404, not found'],
    [response(999), 'HTTP 999, unknown status'],
    [response(401), 'HTTP 401, login page'],
    [response(429), 'HTTP 429, rate limited'],
    [response(403, { server: 'cloudflare', 'cf-mitigated': 'challenge' }), 'HTTP 403, Cloudflare challenge'],
    [response(503, { server: 'cloudflare' }, '<title>Just a moment...</title>'), 'HTTP 503, Cloudflare challenge'],
    [response(403, { server: 'cloudflare' }, 'error code: 1020'), 'HTTP 403, Cloudflare block'],
    [response(403, { server: 'AkamaiGHost' }, 'Access Denied'), 'HTTP 403, Akamai block'],
    [response(405, { 'x-amzn-waf-action': 'captcha' }), 'HTTP 405, AWS WAF challenge'],
    [response(403, {}, '<script src="https://geo.captcha-delivery.com/c.js">'), 'HTTP 403, DataDome challenge'],
    [response(503, {}, 'Down for maintenance'), 'HTTP 503, server down for maintenance'],
  ])('%#', (given, words) => expect(describeResponse(given)).toBe(words));

  test('a page with a password field, or one reached by a redirect to a sign-in page', () => {
    expect(looksLike(response(200, {}, '<!doctype html><form><input type="password">'))).toBe('login page');
    expect(looksLike(response(200, {}, '<html>', 'https://h.example/login?next=/feed'))).toBe('login page');
    expect(looksLike(response(200, {}, '<html><p>Hello'))).toBeUndefined();
  });
  test('a feed that mentions passwords is a feed', () => {
    expect(looksLike(response(200, {}, '<?xml version="1.0"?><rss><item>&lt;input type=password&gt;'))).toBeUndefined();
  });
});
