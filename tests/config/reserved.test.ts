/** The reserved ids include every first path segment that the site and the server really use. */
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { RESERVED_IDS, ROUTE_IDS } from '../../src/config/reserved.ts';
import { renderAssets, renderOutput, storyFile } from '../../src/formats/render-output.ts';
import { listOutputs } from '../../src/outputs/outputs.ts';
import { createApp } from '../../src/server/app.ts';
import { addConsole } from '../../src/server/console/routes.ts';
import { addHubCallback } from '../../src/server/hub-callback.ts';
import { addPrivateOutputs } from '../../src/server/private-routes.ts';
import { addSearchLater } from '../../src/server/search-routes.ts';
import { deskConfig } from '../fakes/newsdesk.ts';
import { feed, item } from '../formats/sample-feed.ts';
import { fakeData } from '../server/console-data.ts';

const first = (path: string): string => path.replace(/^\//, '').split('/')[0] ?? '';

describe('reserved ids', () => {
  it('include every file and folder at the root of the site', () => {
    const items = Array.from({ length: 90 }, (_, i) => ({ ...item, id: `urn:${i}`, storyId: `s${i}` }));
    const paths = [
      ...renderAssets('2026-03-01T00:00:00.000Z'),
      ...renderOutput({ ...feed, path: '', items }),
      ...renderOutput({ ...feed, path: '', items, archive: { name: '0001' } }),
      storyFile({ ...feed, path: '' }, item),
    ].map((file) => file.path);
    const origin = { url: 'http://127.0.0.1:9', allow: '127.0.0.1/32:9' } as never;
    const config = deskConfig(origin, { feeds: ['/tides'] }, 'public');
    const tagged = { ...config, feeds: config.feeds.map((one) => ({ ...one, tags: ['news'] })) };
    const folders = listOutputs(tagged, new Map()).flatMap(({ path, isNamed }) => (isNamed ? [] : [path]));
    const names = new Set([...paths, ...folders].map(first));
    expect(names.size).toBeGreaterThan(9);
    expect([...names].filter((name) => !RESERVED_IDS.has(name))).toEqual([]);
  });

  it('include every route of the server', () => {
    let routes: Hono = new Hono();
    createApp({
      publicDir: 'public',
      extend: (app) => {
        routes = app;
        addConsole(app, {
          data: fakeData(),
          baseUrl: 'http://localhost/',
          secret: 'x'.repeat(64),
          token: 'the-token-of-the-operator',
          tries: { attempt: async () => 'wrong' },
        });
        addPrivateOutputs(app, { access: async () => undefined, policy: '', tries: { attempt: async () => 'wrong' } });
        addHubCallback(app, { callback: {} as never, maxPingBytes: 1 });
        addSearchLater(app, '');
      },
    });
    const names = new Set(routes.routes.map(({ path }) => first(path)).filter((name) => name !== '*'));
    expect(names.size).toBeGreaterThan(3);
    expect([...names].filter((name) => !ROUTE_IDS.has(name))).toEqual([]);
    expect([...ROUTE_IDS].filter((name) => !RESERVED_IDS.has(name))).toEqual([]);
  });
});
