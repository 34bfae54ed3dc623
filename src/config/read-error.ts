/** What went wrong when the configuration file was opened, in words for its operator. */

/** Why the file cannot be read, and what to do about it. */
export function readError(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return `it is a folder; name the file in it, such as ${path.replace(/\/+$/, '')}/winnow.yaml`;
  if (code === 'EACCES') return 'this user has no permission to read it';
  return code === 'ENOTDIR' ? 'a part of its path is not a folder' : `it cannot be read (${code})`;
}
