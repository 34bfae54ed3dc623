/** M34: a hub is notified of exactly the feeds that changed, in the form that hubs accept, and its failure stops nothing. */
import { expect, it } from 'vitest';
import type { HttpOutcome, HttpRequest } from '../../src/http/request.ts';
import { pingHubs } from '../../src/publish/ping-hubs.ts';

function fakeHttp(answers: ReadonlyMap<string, HttpOutcome>) {
  const seen: HttpRequest[] = [];
  const fetch = async (request: HttpRequest): Promise<HttpOutcome> => {
    seen.push(request);
    return (
      answers.get(request.url) ?? { kind: 'failed', code: 'dns', message: 'the host has no address', startedAt: 0 }
    );
  };
  return { seen, fetch };
}

const answer = (status: number): HttpOutcome => ({
  kind: 'response',
  status,
  url: '',
  finalUrl: '',
  redirects: [],
  headers: {},
  bytes: new Uint8Array(),
  startedAt: 0,
});

it('posts mode and every topic to every hub, and reports which of them failed', async () => {
  const hubs = ['https://one.example/', 'https://two.example/', 'https://three.example/'];
  const topics = ['https://news.example/feed.xml', 'https://news.example/feed.atom?a=1&b=2'];
  const http = fakeHttp(
    new Map([
      [hubs[0] ?? '', answer(204)],
      [hubs[1] ?? '', answer(500)],
    ]),
  );
  const pings = await pingHubs(hubs, topics, http);
  expect(pings.map((ping) => ping.problem)).toEqual([undefined, 'HTTP 500', 'the host has no address']);
  expect(http.seen.map((request) => [request.url, request.method, request.purpose])).toEqual(
    hubs.map((hub) => [hub, 'POST', 'hub']),
  );
  const form = new URLSearchParams(String(http.seen[0]?.body));
  expect(form.get('hub.mode')).toBe('publish');
  expect(form.getAll('hub.url')).toEqual(topics);
  expect(http.seen[0]?.headers?.['content-type']).toBe('application/x-www-form-urlencoded');
});

it('sends no request when nothing changed', async () => {
  const http = fakeHttp(new Map());
  expect(await pingHubs(['https://one.example/'], [], http)).toEqual([]);
  expect(http.seen).toEqual([]);
});
