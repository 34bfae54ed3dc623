/** Why: what the system says no to is told as a place and a reason that an operator can do something about. */

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', "this user's share of the disk is full"],
  ['EROFS', 'the file system can only be read'],
  ['EACCES', 'this user may not do that'],
  ['EPERM', 'this user may not do that'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EEXIST', 'something else is there already'],
  ['ENOENT', 'there is no such file or folder'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the device fails'],
]);

/** `path: reason` for a refusal of the system, else the error's own message. */
export function failureWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const words = WORDS.get(code ?? '');
  if (words === undefined) return error.message;
  return path === undefined ? words : `${path}: ${words}`;
}
