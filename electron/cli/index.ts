import { run } from './program.ts';

// SECURITY: 3.8 – before anything is written: files of this process are the owner's alone.
process.umask(0o077);
// Whoever reads our output may stop; that ends the writing, not the program with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { stdin, stdout, stderr, env, argv } = process;
// A serial console does not know its size and says 0; every line would then break after each character.
if (stdout.isTTY && stdout.columns === 0) Object.assign(stdout, { columns: 80, rows: 24 });
const code = await run(argv.slice(2), { stdin, stdout, stderr, env });
// A terminal that was asked something keeps the process alive otherwise.
process.exitCode = code;
stdin.destroy();
