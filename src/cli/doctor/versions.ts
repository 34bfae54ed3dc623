/** Reports the versions of Winnow, Node.js and ICU, and checks that Node.js is new enough. */
import { arch, platform } from 'node:os';
import { VERSION } from '../../runtime/version.ts';
import { type Check, fail, ok } from './check.ts';

/** The same as `engines` in package.json. */
const MIN_NODE: readonly [major: number, minor: number] = [20, 19];

/** The check `versions`. */
export const versions: Check = {
  id: 'versions',
  run: async () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isOld = major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]);
    const words = `Winnow ${VERSION}, Node ${process.versions.node}, ICU ${process.versions.icu}, ${platform()} ${arch()}`;
    return [isOld ? fail(`${words}: Node ${MIN_NODE.join('.')} or newer is required`) : ok(words)];
  },
};
