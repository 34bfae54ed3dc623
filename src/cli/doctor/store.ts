/** Checks that the store's file is intact and of a supported version. */
import { openStore } from '../../storage/store.ts';
import { isPersistent, storeExists, storeName } from '../../storage/store-address.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

/** The check `store`. */
export const store: Check = {
  id: 'store',
  run: async ({ config }) => {
    const { url } = config.storage;
    if (!isPersistent(url)) return [warn(`${url}: everything is lost when the program ends`)];
    const name = storeName(url);
    if (!(await storeExists(url))) return [warn(`${name}: there is no store yet; \`winnow run\` creates it`)];
    const opened = await openStore(url, { upgrade: false });
    try {
      const started = performance.now();
      const problems = await opened.check();
      const took = ((performance.now() - started) / 1000).toFixed(1);
      const intact = ok(`${name} is intact, schema version ${opened.schema.to} (checked in ${took} s)`);
      return [...(problems.length === 0 ? [intact] : damaged(name, problems)), ok(sizes(await opened.sizes()))];
    } finally {
      await opened.close();
    }
  },
};

function damaged(name: string, problems: readonly string[]): CheckResult[] {
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  return [fail(`${name} is damaged (${problems[0]}${more}): restore a backup`)];
}

function sizes(
  collections: readonly { readonly name: string; readonly records: number; readonly bytes: number }[],
): string {
  return collections
    .map(({ name, records, bytes }) => `${name} ${records} (${(bytes / 1e6).toFixed(1)} MB)`)
    .join(', ');
}
