/** Checks the configuration for settings that are allowed but risky. */
import type { Config } from '../../config/config.ts';
import { formatProblem } from '../../config/load.ts';
import { count } from '../count.ts';
import { type Check, type CheckResult, ok, warn } from './check.ts';

/** The check `configuration`. */
export const configuration: Check = {
  id: 'configuration',
  run: async ({ config, loaded }) => {
    const warnings = [...loaded.warnings.map((problem) => warn(formatProblem(problem))), ...advice(config)];
    const words = `${config.path}: ${count(config.feeds.length, 'feed')}, ${count(config.outputs.length, 'output')}`;
    return [ok(words), ...warnings];
  },
};

function advice(config: Config): CheckResult[] {
  const { server, output, http, contact, userAgent, feeds } = config;
  const isOpen = server.host !== 'localhost' && server.host !== '::1' && !server.host.startsWith('127.');
  const isLocal = /^https?:\/\/(localhost|127\.|\[::1\])/.test(output.baseUrl);
  const ofSample = new Set(config.sample.enabled ? [`127.0.0.1/32:${config.sample.port}`] : []);
  const exceptions = http.allow.filter((range) => !ofSample.has(range));
  const isOnlySample = feeds.every((feed) => feed.url.startsWith(`http://127.0.0.1:${config.sample.port}/`));
  return [
    ...(isOpen ? [warn(`the server listens on ${server.host}: other machines can reach it`)] : []),
    ...(isOpen && isLocal
      ? [warn(`output.baseUrl is ${output.baseUrl}: readers on other machines cannot follow links`)]
      : []),
    ...(exceptions.length > 0
      ? [warn(`requests may go to addresses that are not public: ${exceptions.join(', ')}`)]
      : []),
    ...(contact === undefined && userAgent === undefined && !isOnlySample
      ? [warn('`contact` is not set: publishers cannot reach you and may block unknown programs')]
      : []),
    ...(config.clean.skip.length > 0 ? [warn(`cleaning rules are switched off: ${config.clean.skip.join(', ')}`)] : []),
  ];
}
