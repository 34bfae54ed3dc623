/** Messages for errors of the operating system and of the store: which file, what is wrong, and what an operator can do. */
import { OperatorError } from '../model/operator-error.ts';

const SYSTEM_ERROR_MESSAGES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full: free some space'],
  ['EDQUOT', "this user's disk quota is used up: free some space"],
  ['EROFS', 'the disk is mounted read-only'],
  ['EACCES', 'this user does not have permission'],
  ['EPERM', 'this user does not have permission'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOTDIR', 'part of the path is not a folder'],
  ['EEXIST', 'something else already exists there'],
  ['ENOENT', 'no such file or folder'],
  ['ENAMETOOLONG', 'the name is too long for this disk'],
  ['EINVAL', 'this disk does not accept the name'],
  ['ELOOP', 'too many symbolic links, or a loop of them'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the device failed'],
]);

/** Whether the message of `error` is all an operator needs; any other error is a bug and is logged with its stack. */
export function isOperatorError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof OperatorError || SYSTEM_ERROR_MESSAGES.has(String((error as NodeJS.ErrnoException).code));
}

/** A key that is equal for failures with one cause: a full disk fails on another file each time. */
export function errorKind(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return SYSTEM_ERROR_MESSAGES.has(code) ? code : describeError(error);
}

/** `path: reason` for an error of the operating system, else the error's own message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const message = SYSTEM_ERROR_MESSAGES.get(code ?? '');
  if (message === undefined) return error.message;
  return path === undefined ? message : `${path}: ${message}`;
}
