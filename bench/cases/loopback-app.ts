/**
 * A Winnow in which every loopback address that `http.allow` names counts as a public host. Scenarios serve several publishers
 * from 127.0.0.1 to 127.0.0.4, and an exception of the operator covers the feed's own host only.
 */
import { type AppContext, type AppOptions, openApp } from '../../src/app/app.ts';
import { userAgentOf } from '../../src/app/work-context.ts';
import { headersOf } from '../../src/article-pipeline/site-rules.ts';
import { fetchPage } from '../../src/articles/fetch-page.ts';
import { createHttpClient } from '../../src/http/client.ts';
import { createRobots } from '../../src/http/robots.ts';

/** As `openApp`, with requests to the allowed addresses for any purpose and without a pause between them. */
export async function openLoopbackApp(options: AppOptions): Promise<AppContext> {
  const app = await openApp(options);
  const { clock, siteRules } = app;
  const { http: settings, articles } = options.config;
  const http = createHttpClient({
    userAgent: userAgentOf(options.config),
    ports: settings.ports,
    allowEverywhere: settings.allow,
    limits: {
      maxBytes: settings.maxBytes,
      deadlineMs: settings.timeoutSeconds * 1000,
      maxRedirects: settings.maxRedirects,
    },
    pausesMs: { feed: 0, page: 0, robots: 0 },
    clock,
  });
  const robots = createRobots({ http, clock, token: 'winnow' });
  return {
    ...app,
    http,
    robots,
    fetchPage: async (url, stored, configuredUrl = url) => {
      const headers = headersOf(await siteRules.ruleFor(url));
      const known = {
        ...(stored === undefined ? {} : { validators: stored }),
        ...(articles.obeyRobots ? { robots } : {}),
      };
      return await fetchPage(url, { http, clock, configuredUrl, headers, ...known });
    },
    close: async () => {
      await http.close();
      await app.close();
    },
  };
}
