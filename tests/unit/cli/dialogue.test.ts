import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { PassThrough } from 'node:stream';
import { parse } from '@iarna/toml';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkConfig } from '../../../electron/config/check-config.ts';
import { release40 } from '../../../electron/config/release-4-0.ts';
import { run } from '../../../electron/cli/program.ts';
import { guideAddition, guideFile } from '../config/example-configs.ts';
import { encode } from '../config/config-vectors.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { createTerminal, type FakeTerminal } from './fake-terminal.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const CLEAR = '\u0015';
const PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';

let folder: string;
let terminal: FakeTerminal;
beforeEach(() => {
  folder = temporaryFolder();
  terminal = createTerminal('', { isTTY: true });
});

/** A question and the answer to it, which may depend on what follows the question on the screen. */
type Line = readonly [question: string, keys: string | ((rest: string) => string)];

/** A person: waits until each question is asked, then types the answer. */
async function answer(script: readonly Line[]): Promise<number> {
  const finished = run([], terminal);
  let isOver = false;
  void finished.finally(() => {
    isOver = true;
  });
  let seen = 0;
  for (const [question, typed] of script) {
    for (
      let tries = 0;
      !stripVTControlCharacters(terminal.out()).slice(seen).includes(question);
      tries += 1
    ) {
      if (tries > 1000 || isOver)
        throw new Error(
          `“${question}” was never asked:\n${stripVTControlCharacters(terminal.out()).slice(-600)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const shown = stripVTControlCharacters(terminal.out());
    seen = shown.indexOf(question, seen) + question.length;
    const keys = typeof typed === 'string' ? typed : typed(shown.slice(seen));
    // Key by key, as a keyboard sends them; only the arrow is more than one character.
    for (const key of keys.replaceAll(DOWN, '↓')) {
      (terminal.stdin as PassThrough).write(key === '↓' ? DOWN : key);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  return finished;
}

/** Types the word whose number is asked for. */
const askedWord: Line = [
  '◆  Word ',
  (rest) => `${PHRASE.split(' ')[Number(/^\d+/u.exec(rest)?.[0]) - 1] ?? ''}${ENTER}`,
];
const proof: readonly Line[] = [
  ['Prove now that your paper is right?', ENTER],
  ...Array.from({ length: 6 }, () => askedWord),
];
const today: readonly Line[] = [
  ['Which signer will read this config?', ENTER],
  ['Network', ENTER],
  ['How it runs', ENTER],
  ['Where the key comes from', DOWN + ENTER],
  ['Your words', `${PHRASE}${ENTER}`],
  ['Go on with this key?', ENTER],
  ['Show the words now?', ENTER],
  ['Have you written all of them', `y`],
  ...proof,
  ['Address of your Stacks node (node_host)', ENTER],
  ['Address the signer listens on (endpoint)', ENTER],
  ['Database file (db_path)', ENTER],
  ['Address for metrics (metrics_endpoint)', ENTER],
  ['Change fine tuning?', ENTER],
];

/** Nothing to run it with. */
const noBundle: readonly Line[] = [
  ['The signer is started by', ENTER],
  ['For the node', ENTER],
];

describe('the dialogue', () => {
  it('leads from nothing to a saved config of today, and to what comes next', async () => {
    const code = await answer([
      ...today,
      ...noBundle,
      ['Folder to save to', `${CLEAR}${folder}${ENTER}`],
      ['File name', ENTER],
      ['Also save keychain.json', 'y'],
      ['Save signer.toml to', ENTER],
    ]);
    expect(code).toBe(0);
    const text = readFileSync(join(folder, 'signer.toml'), 'utf8');
    expect(checkConfig(encode(text), release40).accepted).toBe(true);
    expect(parse(text)).toMatchObject({ network: 'testnet', node_host: '127.0.0.1:20443' });
    expect(readdirSync(folder)).toEqual(['keychain.json', 'receipt.json', 'signer.toml']);
    const shown = terminal.out();
    expect(shown).toContain('stacks-signer check-config --config signer.toml');
    // Typed words are dots, the config is masked; the words stand only on the screen that is left again.
    const [before = '', rest = ''] = shown.split('\u001b[?1049h');
    const [words = '', after = ''] = rest.split('\u001b[?1049l');
    expect(words).toContain('gravity');
    expect(before + after).not.toMatch(/gravity|cushion/u);
    expect(shown).not.toContain('75670529');
    expect(shown).not.toContain(parse(text)['auth_password']);
  });

  it('saves what it takes to run it as well', async () => {
    const code = await answer([
      ...today,
      ['The signer is started by', DOWN + DOWN + ENTER],
      ['For the node', DOWN + ENTER],
      ['Folder to save to', `${CLEAR}${folder}${ENTER}`],
      ['File name', ENTER],
      ['Also save keychain.json', 'n'],
      ['Save signer.toml to', ENTER],
    ]);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([
      'RUN.md',
      'compose.yaml',
      'node-config.toml',
      'receipt.json',
      'signer.toml',
    ]);
  });

  it('does not let a wrong address pass, and offers a free name for one that is taken', async () => {
    writeFileSync(join(folder, 'signer.toml'), 'mine');
    const script = today.map(([question, keys]) =>
      question.startsWith('Address of your Stacks node')
        ? ([question, `${CLEAR}localhost${ENTER}:20443${ENTER}`] as const)
        : ([question, keys] as const),
    );
    const code = await answer([
      ...script,
      ...noBundle,
      ['Folder to save to', `${CLEAR}${folder}${ENTER}`],
      ['File name', ENTER],
      ['Also save keychain.json', 'n'],
      ['Save signer.toml to', ENTER],
      ['A file of this name is there already.', ''],
      ['Folder to save to', `${CLEAR}${folder}${ENTER}`],
      ['File name', ENTER],
      ['Also save keychain.json', 'n'],
      ['Save signer-2.toml to', ENTER],
    ]);
    expect(code).toBe(0);
    expect(terminal.out()).toContain('The port is missing.');
    expect(readFileSync(join(folder, 'signer.toml'), 'utf8')).toBe('mine');
    expect(parse(readFileSync(join(folder, 'signer-2.toml'), 'utf8'))).toMatchObject({
      node_host: 'localhost:20443',
    });
  });

  it('leads through the message key and the list of signers before Argon', async () => {
    const [, list = ''] = /signers = (\[[^]*\])/u.exec(guideAddition) ?? [];
    const code = await answer([
      ['Which signer will read this config?', DOWN + DOWN + ENTER],
      ['Network', ENTER],
      ['How it runs', ENTER],
      ['Where the key comes from', DOWN + DOWN + ENTER],
      ['Your private key', `7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601${ENTER}`],
      ['Go on with this key?', ENTER],
      ['Where the message key comes from', ENTER],
      ['List of signers, on one line', `${list.replaceAll(/\s+/gu, ' ')}${ENTER}`],
      ['(node_host)', ENTER],
      ['(endpoint)', ENTER],
      ['(stackerdb_contract_id)', ENTER],
      ['(signer_id)', ENTER],
      ['Change fine tuning?', ENTER],
      ...noBundle,
      ['Folder to save to', `${CLEAR}${folder}${ENTER}`],
      ['File name', ENTER],
      ['Also save keychain.json', 'n'],
      ['Save signer.toml to', ENTER],
    ]);
    expect(code).toBe(0);
    expect(parse(readFileSync(join(folder, 'signer.toml'), 'utf8'))).toEqual(
      parse(guideFile + guideAddition),
    );
  });

  it('names words of the paper that are wrong, asks anew, and goes on without only on purpose', async () => {
    const code = await answer([
      ...today.slice(0, 8),
      ['Prove now that your paper is right?', ENTER],
      ...Array.from({ length: 6 }, () => ['◆  Word ', `zoo${ENTER}`] as const),
      ['are not right', ''],
      ['Prove now that your paper is right?', 'n'],
      ['The receipt will say so', 'n'],
      ['Prove now that your paper is right?', 'n'],
      ['The receipt will say so', 'y'],
      ...today.slice(15),
      ...noBundle,
      ['Folder to save to', `${CLEAR}${folder}${ENTER}`],
      ['File name', ENTER],
      ['Also save keychain.json', 'n'],
      ['Save signer.toml to', ENTER],
    ]);
    expect(code).toBe(0);
    expect(terminal.out()).toContain('Words on paper: not proved');
    expect(terminal.out()).not.toContain('zoo');
  });

  it('names a wrong word by its number and asks again', async () => {
    const code = await answer([
      ...today.slice(0, 4),
      ['Your words', `${PHRASE.replace('guitar', 'guitra')}${ENTER}`],
      ['Word 7 is not in the word list.', ''],
      ['Where the key comes from', '\u0003'],
    ]);
    expect(code).toBe(130);
  });

  it.each([0, 3, 5, 8, 11, 15, 19])(
    'can be broken off at question %i, and then nothing was written',
    async (place) => {
      const script = [...today.slice(0, place), [today[place]?.[0] ?? '', '\u0003'] as const];
      expect(await answer(script)).toBe(130);
      expect(terminal.out()).toContain('Broken off. Nothing was written, and the secrets are forgotten.');
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
