/** Messages for errors of the operating system and of the store: which file, what is wrong, and what an operator can do. */
import { OperatorError } from '../model/operator-error.ts';

const SYSTEM_ERROR_MESSAGES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full: make room on it'],
  ['EDQUOT', "this user's share of the disk is full: make room in it"],
  ['EROFS', 'it is on a disk that can only be read'],
  ['EACCES', 'this user may not do that'],
  ['EPERM', 'this user may not do that'],
  ['EISDIR', 'is a folder, not a file'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EEXIST', 'something else is there already'],
  ['ENOENT', 'there is no such file or folder'],
  ['ENAMETOOLONG', 'the name is too long for this disk'],
  ['EINVAL', 'this disk takes no such name'],
  ['ELOOP', 'links lead in a circle'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the device fails'],
]);

/** Whether the message of `error` is all an operator needs; any other error is a bug and keeps its stack. */
export function isOperatorError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof OperatorError || SYSTEM_ERROR_MESSAGES.has(String((error as NodeJS.ErrnoException).code));
}

/** The same for failures of one cause: a full disk refuses another file each time. */
export function errorKind(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return SYSTEM_ERROR_MESSAGES.has(code) ? code : describeError(error);
}

/** `path: reason` for a refusal of the system, else the error's own message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const message = SYSTEM_ERROR_MESSAGES.get(code ?? '');
  if (message === undefined) return error.message;
  return path === undefined ? message : `${path}: ${message}`;
}
