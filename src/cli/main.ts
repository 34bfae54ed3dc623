#!/usr/bin/env node
/** The command line. The list of commands, the first thing that people ask for, is printed without loading the rest. */
const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--help' || args[0] === '-h')) {
  const { printHelp } = await import('./help.ts');
  printHelp();
} else {
  const { limitCompilation } = await import('../runtime/v8-flags.ts');
  limitCompilation();
  const { runProgram } = await import('./program.ts');
  await runProgram(args);
}
