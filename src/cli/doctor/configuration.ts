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
  const risks = [...exposure(config), ...privateAddresses(config), ...anonymity(config), ...skippedRules(config)];
  return risks.map((risk) => warn(risk));
}

function exposure({ server, output }: Config): string[] {
  const isOpen = server.host !== 'localhost' && server.host !== '::1' && !server.host.startsWith('127.');
  if (!isOpen) return [];
  const isLocal = /^https?:\/\/(localhost|127\.|\[::1\])/.test(output.baseUrl);
  return [
    `the server listens on ${server.host}: other machines can reach it`,
    ...(isLocal ? [`output.baseUrl is ${output.baseUrl}: readers on other machines cannot follow links`] : []),
  ];
}

/** Exceptions from the rule that requests go to public addresses, without the sample newsroom's. */
function privateAddresses({ http, sample }: Config): string[] {
  const ofSample = sample.enabled ? `127.0.0.1/32:${sample.port}` : undefined;
  const exceptions = http.allow.filter((range) => range !== ofSample);
  return exceptions.length > 0 ? [`requests may go to addresses that are not public: ${exceptions.join(', ')}`] : [];
}

function anonymity({ contact, userAgent, feeds, sample }: Config): string[] {
  const isOnlySample = feeds.every((feed) => feed.url.startsWith(`http://127.0.0.1:${sample.port}/`));
  if (contact !== undefined || userAgent !== undefined || isOnlySample) return [];
  return ['`contact` is not set: publishers cannot reach you and may block unknown programs'];
}

function skippedRules({ clean }: Config): string[] {
  return clean.skip.length > 0 ? [`cleaning rules are switched off: ${clean.skip.join(', ')}`] : [];
}
