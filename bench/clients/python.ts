/** Runs programs of Debian's Python in forks of one process that has their modules loaded, which takes most of their time. */
import { createInterface } from 'node:readline';
import type { Workspace } from './workspace.ts';

/** Imports the modules of its arguments. For each line, a list of arguments, prints how that program ended and its output. */
const HOST = `
import importlib, json, os, runpy, sys, traceback
for name in sys.argv[1:]: importlib.import_module(name)
for line in sys.stdin:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1); os.dup2(writer, 2); os.close(reader); os.close(writer)
        sys.argv = json.loads(line)
        code = 0
        try: runpy.run_path(sys.argv[0], run_name='__main__')
        except SystemExit as error: code = error.code if isinstance(error.code, int) else int(error.code is not None)
        except BaseException: code = 1; traceback.print_exc()
        sys.stdout.flush(); sys.stderr.flush()
        os._exit(code)
    os.close(writer)
    with os.fdopen(reader, errors='replace') as pipe: output = pipe.read()
    print(json.dumps([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), output]), flush=True)
`;

/** Runs one program at a time; resolves with what it printed, rejects when it fails. */
export type RunPython = (program: string, ...args: readonly string[]) => Promise<string>;

export function startPython(workspace: Workspace, modules: readonly string[]): RunPython {
  const child = workspace.spawn('/usr/bin/python3', ['-c', HOST, ...modules], {}, ['pipe', 'pipe', 'ignore']);
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('python3 has no pipes');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async (program, ...args) => {
    stdin.write(`${JSON.stringify([program, ...args])}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`python3 ended before ${program}`);
    const [code, output] = JSON.parse(value) as [number, string];
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${output}`);
    return output;
  };
}
