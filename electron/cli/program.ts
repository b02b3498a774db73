import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { NETWORKS, type Network } from '../config/release.ts';
import { releases } from '../config/releases.ts';
import { BUNDLES, NODE_FILES } from '../deploy/bundle.ts';
import { WORD_COUNTS, type WordCount } from '../keys/mnemonic-rules.ts';
import { recognizeShape } from '../keys/secret-shape.ts';
import type { CheckOptions } from './commands/config-check.ts';
import type { ConvertOptions } from './commands/config-convert.ts';
import type { InitOptions } from './commands/config-init.ts';
import type { StatusOptions } from './commands/status.ts';
import { write, type ExitCode, type Terminal } from './terminal.ts';
import { cliText } from './text.ts';
import { COMMIT, VERSION } from './version.ts';
import { WrongUse } from './wrong-use.ts';

const NAME = 'signer-setup';

/**
 * Runs one command.
 * @param argv what follows the program's name
 * @returns the exit code; nothing is thrown, and no error text holds a secret
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const written: Promise<boolean>[] = [];
  let exit: ExitCode = 0;
  const program = createProgram(terminal, written, (code) => {
    exit = code;
  });
  try {
    // SECURITY: architecture.md, Secrets – arguments are readable by every user of the computer.
    if (argv.some(looksSecret)) throw new WrongUse(cliText.secretInArgument);
    if (argv.length === 0) return await startDialogue(program, terminal);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    exit = await explain(error, terminal);
  }
  await Promise.all(written);
  return exit;
}

function createProgram(
  terminal: Terminal,
  written: Promise<boolean>[],
  finish: (code: ExitCode) => void,
): Command {
  const network = new Option('--network <network>', cliText.network).choices(NETWORKS);
  const ids = releases.map(({ id }) => id);
  const program = new Command(NAME)
    .description(cliText.description)
    .version(`${VERSION} (${COMMIT})`)
    .addHelpText('after', cliText.example)
    .showHelpAfterError(cliText.help(NAME))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void written.push(write(terminal.stdout, text)),
      writeErr: (text) => void written.push(write(terminal.stderr, text)),
    });
  const add = (parent: Command, name: string, description: string) =>
    parent.command(name).description(description).copyInheritedSettings(program);

  const keychain = add(program, 'keychain', cliText.keychain);
  add(keychain, 'new', cliText.keychainNew)
    .addOption(network.default('mainnet'))
    .addOption(new Option('--words <count>', cliText.words).argParser(parseWords).default(24))
    .action(async (options: { network: Network; words: WordCount }) => {
      const { printNewKeychain } = await import('./commands/keychain.ts');
      finish(await printNewKeychain(options, terminal));
    });
  add(keychain, 'show', cliText.keychainShow)
    .option('--from <file>', cliText.from)
    .addOption(network)
    .action(async (options: { network: Network; from?: string }) => {
      const { printKeychain } = await import('./commands/keychain.ts');
      finish(await printKeychain(options, terminal));
    });

  const config = add(program, 'config', cliText.config);
  add(config, 'init', cliText.configInit)
    .addOption(new Option('--release <release>', cliText.release).choices(ids).makeOptionMandatory())
    .addOption(new Option('--network <network>', cliText.network).choices(NETWORKS).makeOptionMandatory())
    .requiredOption('--keychain <file>', cliText.from)
    .addOption(new Option('--message-key <way>', cliText.messageKey).choices(['reuse', 'new']))
    .option('--docker', cliText.docker)
    .addOption(new Option('--set <field=value>', cliText.set).argParser(collect).default([]))
    .option('--signers <file>', cliText.signers)
    .requiredOption('--out <folder>', cliText.out)
    .option('--name <name>', cliText.name, 'signer.toml')
    .option('--keychain-json', cliText.keychainJson)
    .addOption(new Option('--bundle <kind>', cliText.bundle).choices(BUNDLES).default('none'))
    .addOption(new Option('--node-config <what>', cliText.nodeConfig).choices(NODE_FILES))
    .option('--json', cliText.json)
    .action(async (options: InitOptions) => {
      const { writeInitialConfig } = await import('./commands/config-init.ts');
      finish(await writeInitialConfig(options, terminal));
    });
  add(config, 'check', cliText.configCheck)
    .argument('<file...>')
    .addOption(
      new Option('--release <release>', cliText.releaseAuto).choices(['auto', ...ids]).default('auto'),
    )
    .option('--node <file>', cliText.node)
    .option('--json', cliText.json)
    .action(async (files: string[], options: CheckOptions) => {
      const { checkFiles } = await import('./commands/config-check.ts');
      finish(await checkFiles(files, options, terminal));
    });
  add(config, 'convert', cliText.configConvert)
    .argument('<file>')
    .addOption(new Option('--to <release>', cliText.to).choices(['4.0']).makeOptionMandatory())
    .requiredOption('--out <file>', cliText.outFile)
    .option('--docker', cliText.docker)
    .action(async (file: string, options: ConvertOptions) => {
      const { convertFile } = await import('./commands/config-convert.ts');
      finish(await convertFile(file, options, terminal));
    });
  add(program, 'status', cliText.status)
    .argument('<host:port>')
    .option('--metrics <host:port>', cliText.metrics)
    .action(async (address: string, options: StatusOptions) => {
      const { printStatus } = await import('./commands/status.ts');
      finish(await printStatus(address, options, terminal));
    });
  return program;
}

/** Without arguments: the dialogue where there is a person, else how to go on. */
async function startDialogue(program: Command, terminal: Terminal): Promise<ExitCode> {
  if (terminal.stdin.isTTY === true && terminal.stdout.isTTY === true) {
    const { runDialogue } = await import('./dialogue/dialogue.ts');
    return runDialogue(terminal);
  }
  const help = `${program.helpInformation()}${cliText.example}\n`;
  await write(terminal.stderr, help);
  return 2;
}

async function explain(error: unknown, terminal: Terminal): Promise<ExitCode> {
  // Commander has said already what it did not understand, or printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isWrongUse = error instanceof WrongUse;
  const lines = isWrongUse
    ? `${NAME}: ${error.message}\n${cliText.help(NAME)}`
    : `${NAME}: ${cliText.broken}`;
  await write(terminal.stderr, `${lines}\n`);
  return isWrongUse ? 2 : 1;
}

function looksSecret(argument: string): boolean {
  const value = argument.slice(argument.indexOf('=') + 1);
  const shape = recognizeShape(value);
  return shape === 'mnemonic' || shape === 'wif' || /^(?:0x)?[\da-f]{64}(?:01)?$/iu.test(value.trim());
}

function parseWords(text: string): WordCount {
  const count = WORD_COUNTS.find((each) => `${each}` === text);
  if (count === undefined) throw new InvalidArgumentError(`It must be one of ${WORD_COUNTS.join(', ')}.`);
  return count;
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
