import * as fc from 'fast-check';
import { basename, posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  alternativeNames,
  isOwnTemporaryName,
  isSafeName,
  markerName,
  MAX_NAME_LENGTH,
  temporaryName,
} from '../../../electron/files/file-name.ts';

describe('isSafeName', () => {
  it.each([
    'signer.toml',
    'signer-2.toml',
    'keychain.json',
    'A',
    '0',
    'a_b.c-d',
    'x'.repeat(MAX_NAME_LENGTH),
  ])('accepts %j', (name) => expect(isSafeName(name)).toBe(true));

  it.each([
    ['nothing', ''],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['a way up', '../signer.toml'],
    ['an absolute path', '/etc/passwd'],
    ['a Windows path', 'C:\\signer.toml'],
    ['a backslash', 'a\\b'],
    ['a drive', 'C:signer.toml'],
    ['a hidden file', '.signer.toml'],
    ['a trailing dot, which Windows drops', 'signer.'],
    ['a trailing blank, which Windows drops', 'signer.toml '],
    ['a blank', 'my signer.toml'],
    ['a NUL', 'signer\0.toml'],
    ['a line break', 'signer.toml\n'],
    ['a second line', 'signer.toml\nx'],
    ['an alternate data stream', 'signer.toml:hidden'],
    ['a wildcard', '*.toml'],
    ['an option', '-rf'],
    ['a letter that looks like another', 'sіgner.toml'],
    ['a direction mark', 'signer\u{202E}lmot.exe'],
    ['a name too long', 'x'.repeat(MAX_NAME_LENGTH + 1)],
    ['a device', 'CON'],
    ['a device in lower case', 'nul'],
    ['a device with an extension', 'aux.toml'],
    ['a device with two extensions', 'com1.tar.gz'],
    ['a printer', 'LPT9.txt'],
  ])('refuses %s', (_, name) => expect(isSafeName(name)).toBe(false));

  it.each(['console.toml', 'nullable', 'com10.txt', 'auxiliary.json'])(
    'accepts %j, which only begins like a device',
    (name) => expect(isSafeName(name)).toBe(true),
  );

  it('accepts only names that equal their own base name on every system', () => {
    const character = fc.constantFrom('a', 'b', 'Z', '9', '.', '_', '-', '/', '\\', ':', ' ', '\0', 'é');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (name) => {
        const bare = [basename(name), posix.basename(name), win32.basename(name)].every(
          (base) => base === name,
        );
        expect(isSafeName(name) && !bare).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('alternativeNames', () => {
  it.each([
    ['signer.toml', 'signer-2.toml', 'signer-3.toml'],
    ['signer-2.toml', 'signer-3.toml', 'signer-4.toml'],
    ['node-config.toml', 'node-config-2.toml', 'node-config-3.toml'],
    ['a.b.json', 'a.b-2.json', 'a.b-3.json'],
    ['plain', 'plain-2', 'plain-3'],
    ['v-0.toml', 'v-0-2.toml', 'v-0-3.toml'],
  ])('of %j begins with %j', (name, first, second) => {
    expect(alternativeNames(name).slice(0, 2)).toEqual([first, second]);
  });

  it('offers only safe names, each once and never the name itself', () => {
    const character = fc.constantFrom('a', 'Z', '0', '9', '.', '_', '-');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: MAX_NAME_LENGTH }), (name) => {
        fc.pre(isSafeName(name));
        const offered = alternativeNames(name);
        expect(offered.every(isSafeName)).toBe(true);
        expect(new Set([name, ...offered]).size).toBe(offered.length + 1);
      }),
    );
  });
});

describe('isOwnTemporaryName', () => {
  it.each([temporaryName(), markerName('signer.toml')])('knows %j', (name) => {
    expect(isOwnTemporaryName(name)).toBe(true);
  });

  it.each(['signer.toml', '.signer-setup', '.signer-setup-notes.tmp', '.tmp', `x${temporaryName()}`])(
    'leaves %j to the person',
    (name) => expect(isOwnTemporaryName(name)).toBe(false),
  );

  it('never gives the same temporary name twice', () => {
    const names = Array.from({ length: 1000 }, temporaryName);
    expect(new Set(names).size).toBe(names.length);
  });
});
