import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWithPassphrase, sealWithPassphrase } from '../../../electron/keys/age-file.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { hasAgeTool, runAge } from '../support/age-tool.ts';
import { whenThere } from '../support/tools.ts';
import { unwrap } from '../support/unwrap.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const CONTENT = encode(JSON.stringify({ mnemonic: 'tilt invite caught shoe', note: 'x'.repeat(600) }));
const PASSPHRASE = 'lantern-orbit-quietly';
/** A work factor that costs nothing. */
const CHEAP = 4;

describe('a sealed file', () => {
  it('opens with its passphrase and no other', async () => {
    const sealed = await sealWithPassphrase(CONTENT, PASSPHRASE, CHEAP);
    expect(decode(unwrap(await openWithPassphrase(sealed, [PASSPHRASE])))).toBe(decode(CONTENT));
    expect(await openWithPassphrase(sealed, ['lantern orbit quietly'])).toEqual({
      ok: false,
      code: 'backup-passphrase-wrong',
    });
    expect(await openWithPassphrase(sealed, [])).toMatchObject({ code: 'backup-passphrase-wrong' });
  });

  it('opens with any of several things that were meant', async () => {
    const sealed = await sealWithPassphrase(CONTENT, PASSPHRASE, CHEAP);
    expect(await openWithPassphrase(sealed, ['wrong', PASSPHRASE])).toMatchObject({ ok: true });
  });

  it('costs what the standard tool lets it cost', async () => {
    const sealed = await sealWithPassphrase(CONTENT, PASSPHRASE);
    expect(decode(sealed.subarray(0, 80))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/u);
  });

  it('can be armored', async () => {
    const sealed = armor.encode(await sealWithPassphrase(CONTENT, PASSPHRASE, CHEAP));
    expect(await openWithPassphrase(encode(`\n${sealed}`), [PASSPHRASE])).toMatchObject({ ok: true });
    const cut = encode(sealed.slice(0, 200));
    expect(await openWithPassphrase(cut, [PASSPHRASE])).toMatchObject({ code: 'backup-not-age' });
  });

  it.runIf(hasAgeTool)(
    `is read by the age program, and the other way round${whenThere('age', hasAgeTool)}`,
    async () => {
      const folder = temporaryFolder();
      const at = (name: string) => join(folder, name);
      writeFileSync(at('ours.age'), await sealWithPassphrase(CONTENT, PASSPHRASE));
      expect(await runAge(`-d -o ${at('opened')} ${at('ours.age')}`, PASSPHRASE)).toBe(0);
      expect(readFileSync(at('opened'), 'utf8')).toBe(decode(CONTENT));
      expect(await runAge(`-d -o ${at('not')} ${at('ours.age')}`, 'wrong')).not.toBe(0);

      writeFileSync(at('plain'), CONTENT);
      expect(await runAge(`-p -o ${at('theirs.age')} ${at('plain')}`, PASSPHRASE)).toBe(0);
      const opened = unwrap(await openWithPassphrase(readFileSync(at('theirs.age')), [PASSPHRASE]));
      expect(decode(opened)).toBe(decode(CONTENT));
      expect(await runAge(`-p -a -o ${at('armored.age')} ${at('plain')}`, PASSPHRASE)).toBe(0);
      expect(await openWithPassphrase(readFileSync(at('armored.age')), [PASSPHRASE])).toMatchObject({
        ok: true,
      });
    },
    60_000,
  );

  // Windows and macOS have neither program; the vector below was made by age 1.1.1 and is opened everywhere.
  it('of the age program opens', async () => {
    const file = new URL('../../vectors/age-passphrase.age', import.meta.url);
    expect(decode(unwrap(await openWithPassphrase(readFileSync(file), ['correct-horse'])))).toBe('hello\n');
  }, 20_000);
});

describe('what is refused', () => {
  it.each([
    ['nothing at all', encode('')],
    ['a keychain in plain text', CONTENT],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['another version of the format', encode('age-encryption.org/v2\n-> scrypt')],
  ])('%s is no age file', async (_, bytes) => {
    expect(await openWithPassphrase(bytes, [PASSPHRASE])).toEqual({ ok: false, code: 'backup-not-age' });
  });

  it('a file that is sealed for a key', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const sealed = await encrypter.encrypt(CONTENT);
    expect(await openWithPassphrase(sealed, [PASSPHRASE])).toMatchObject({ code: 'backup-not-passphrase' });
  });

  it('a file that asks for gigabytes of memory, without trying', async () => {
    const sealed = await sealWithPassphrase(CONTENT, PASSPHRASE, CHEAP);
    const costly = encode(decode(sealed.subarray(0, 60)).replace(/(-> scrypt \S+) 4/u, '$1 40'));
    expect(await openWithPassphrase(costly, [PASSPHRASE])).toMatchObject({ code: 'backup-too-costly' });
  });

  it('200 corruptions, each whole or not at all', async () => {
    const sealed = await sealWithPassphrase(CONTENT, PASSPHRASE, CHEAP);
    const change = fc.oneof(
      fc
        .record({ at: fc.nat(sealed.length - 1), mask: fc.integer({ min: 1, max: 255 }) })
        .map(({ at, mask }) => sealed.map((byte, index) => (index === at ? byte ^ mask : byte))),
      fc.nat(sealed.length - 1).map((length) => sealed.subarray(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Uint8Array.from([...sealed, ...more])),
    );
    await fc.assert(
      fc.asyncProperty(change, async (bytes) => {
        const opened = await openWithPassphrase(bytes, [PASSPHRASE]);
        expect(opened.ok).toBe(false);
        expect(JSON.stringify(opened)).not.toContain('tilt');
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('any bytes, without a crash', async () => {
    const start = fc.constantFrom('', 'age-encryption.org/v1\n', '-----BEGIN AGE ENCRYPTED FILE-----\n');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (text, bytes) => {
        const file = Uint8Array.from([...encode(text), ...bytes]);
        expect(await openWithPassphrase(file, [PASSPHRASE])).toMatchObject({ ok: false });
      }),
    );
  });
});
