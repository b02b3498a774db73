import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { keychainVectors } from '../support/vectors.ts';
import { unwrap } from '../support/unwrap.ts';
import { openWizard, PHRASE, type WizardSession } from './wizard-session.ts';

let folder: string;
let wizard: WizardSession;
beforeEach(() => {
  folder = temporaryFolder();
  wizard = openWizard({ askForFolder: async () => folder });
});
const bringWords = () => wizard.call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: true });

describe('a save', () => {
  it('does not happen before the words are proved, whatever the page asks for', async () => {
    await bringWords();
    expect(await wizard.save()).toEqual({ ok: false, code: 'words-unproved' });
    expect(readdirSync(folder)).toEqual([]);
    await wizard.prove(PHRASE);
    expect(unwrap(await wizard.save())).toMatchObject({ words: 'proved', backup: null });
  });

  it('happens when the person goes on without on purpose, and its receipt says so', async () => {
    await bringWords();
    await wizard.call('proof:waive', { isAsked: true });
    expect(unwrap(await wizard.save())).toMatchObject({ words: 'waived' });
  });

  it('needs no proof of a key that has no words', async () => {
    const { privateKey } = keychainVectors[0]?.keyInfo ?? { privateKey: '' };
    await wizard.call('keychain:import-private-key', { privateKey, replace: true });
    expect(unwrap(await wizard.save())).toMatchObject({ words: 'none' });
  });

  it('needs a proof of its own for every key', async () => {
    await bringWords();
    await wizard.prove(PHRASE);
    await bringWords();
    expect(await wizard.save()).toMatchObject({ code: 'words-unproved' });
  });
});

describe('the proof', () => {
  it('begins anew when the words were shown in between', async () => {
    await bringWords();
    const { numbers } = unwrap(await wizard.call('proof:ask', { all: true }));
    await wizard.call('keychain:reveal-mnemonic', {});
    expect(numbers).toHaveLength(24);
    expect(await wizard.call('proof:answer', { words: PHRASE.split(' ') })).toMatchObject({
      code: 'proof-stale',
    });
  });

  it('has nothing to ask for a key without words', async () => {
    await wizard.call('keychain:import-private-key', { privateKey: '1f'.repeat(32), replace: true });
    expect(await wizard.call('proof:ask', { all: false })).toEqual({ ok: false, code: 'no-mnemonic' });
    expect(await wizard.call('proof:answer', { words: [] })).toEqual({ ok: false, code: 'no-mnemonic' });
  });
});
