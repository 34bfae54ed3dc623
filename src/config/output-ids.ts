/** Checks the ids of outputs, present and former: each is a folder of the site, so no two may have the same. */
import type { Finding } from './locate.ts';
import { type Raw, strings } from './raw-value.ts';
import { reservedIdProblem } from './reserved.ts';

/** Finds ids that are used twice or reserved, and former ids whose addresses cannot redirect. */
export function outputIdFindings(outputs: readonly Raw[]): Finding[] {
  return [...duplicateIds(outputs), ...reservedIds(outputs), ...formerIds(outputs)];
}

function duplicateIds(outputs: readonly Raw[]): Finding[] {
  const seen = new Set<unknown>();
  return outputs.flatMap((output, index) => {
    const id = output.id;
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: ['outputs', index, 'id'], message: 'the id {value} is already used by another output' }];
  });
}

function reservedIds(outputs: readonly Raw[]): Finding[] {
  return outputs.flatMap(({ id }, index) => {
    const message = typeof id === 'string' ? reservedIdProblem(id) : undefined;
    return message === undefined ? [] : [{ path: ['outputs', index, 'id'], message }];
  });
}

/** Former ids of outputs whose addresses cannot redirect: they belong to an output, to the site, or redirect already. */
function formerIds(outputs: readonly Raw[]): Finding[] {
  const ids = new Set(outputs.map(({ id }) => id));
  const seen = new Set<string>();
  return outputs.flatMap(({ formerly }, index) =>
    strings(formerly).flatMap((name, at) => {
      const isTaken = seen.has(name);
      seen.add(name);
      const message = ids.has(name)
        ? 'an output has the id {value} now, so its addresses cannot redirect; remove it here, or rename that output'
        : isTaken
          ? '{value} is listed more than once, but an address redirects to one output; remove it from the others'
          : reservedIdProblem(name);
      return message === undefined ? [] : [{ path: ['outputs', index, 'formerly', at], message }];
    }),
  );
}
