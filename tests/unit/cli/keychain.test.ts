import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../electron/cli/program.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { keychainVectors } from '../support/vectors.ts';
import { createTerminal } from './fake-terminal.ts';

async function show(input: string, ...args: string[]) {
  const terminal = createTerminal(input);
  const code = await run(['keychain', 'show', '--from', '-', ...args], terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('keychain show', () => {
  it.each(keychainVectors)('prints what the real tool prints for $id', async (vector) => {
    const { network, mnemonic, keyInfo, base58 } = vector;
    const fromKey = await show(`${keyInfo.privateKey}\n`, '--network', network);
    expect(JSON.parse(fromKey.out)).toMatchObject({ mnemonic: null, keyInfo, messageKey: { base58 } });
    expect(fromKey.out.trimEnd()).not.toContain('\n');
    if (mnemonic === null || vector.derivationPath !== "m/44'/5757'/0'/0/0") return;
    const fromWords = await show(mnemonic.toUpperCase().replaceAll(' ', '\n'), '--network', network);
    expect(JSON.parse(fromWords.out)).toMatchObject({ mnemonic, keyInfo });
    const fromKeychain = await show(JSON.stringify({ mnemonic, keyInfo }), '--network', network);
    expect(JSON.parse(fromKeychain.out)).toMatchObject({ mnemonic, keyInfo });
  });

  it('keeps the key of a keychain whose words give another one, and drops the words', async () => {
    const [one, other] = keychainVectors.filter(({ mnemonic }) => mnemonic !== null);
    const mixed = { mnemonic: one?.mnemonic, keyInfo: other?.keyInfo };
    const { out } = await show(JSON.stringify(mixed), '--network', other?.network ?? 'mainnet');
    expect(JSON.parse(out)).toMatchObject({ mnemonic: null, keyInfo: other?.keyInfo });
  });

  it.each([
    ['nothing', '', 'Enter your private key first.'],
    ['JSON that is no keychain', '{"a": 1}', 'no phrase, no private key and no keychain'],
    ['broken JSON', '{', 'no phrase, no private key and no keychain'],
    ['too few words', 'tilt invite caught', 'this one has 3'],
    ['a wrong word', `${'abandon '.repeat(11)}abouzz`, 'Word 12 is not in the word list.'],
    ['a wrong checksum', `${'abandon '.repeat(11)}abandon`, 'do not belong together'],
    ['a short key', 'abcd', '64 characters'],
  ])('refuses %s without repeating it', async (_what, input, words) => {
    const { code, out, err } = await show(input);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err).not.toMatch(/abouzz|abcd|tilt/u);
  });

  it('reads a file, indents on a terminal, and needs --from without one', async () => {
    const path = join(temporaryFolder(), 'key');
    writeFileSync(path, `${'1f'.repeat(32)}01`);
    const terminal = createTerminal('', { isTTY: true });
    expect(await run(['keychain', 'show', '--from', path], terminal)).toBe(0);
    expect(terminal.out()).toContain('\n  "keyInfo": {\n    "privateKey"');
    const bare = createTerminal();
    expect(await run(['keychain', 'show'], bare)).toBe(2);
    expect(bare.err()).toContain('--from is missing');
  });
});

describe('keychain new', () => {
  it.each([12, 15, 18, 21, 24])('makes %i words that show reads back', async (words) => {
    const terminal = createTerminal();
    expect(await run(['keychain', 'new', '--words', `${words}`, '--network', 'testnet'], terminal)).toBe(0);
    const made = JSON.parse(terminal.out()) as { mnemonic: string; keyInfo: { address: string } };
    expect(made.mnemonic.split(' ')).toHaveLength(words);
    expect(made.keyInfo.address).toMatch(/^ST/u);
    const { out } = await show(made.mnemonic, '--network', 'testnet');
    expect(JSON.parse(out)).toMatchObject(made);
  });

  it('knows the lengths there are', async () => {
    const terminal = createTerminal();
    expect(await run(['keychain', 'new', '--words', '13'], terminal)).toBe(2);
    expect(terminal.err()).toContain('It must be one of 12, 15, 18, 21, 24.');
  });
});
