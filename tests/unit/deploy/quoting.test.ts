import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { escapeForCompose, folderOf, quoteForShell, quoteForUnit } from '../../../electron/deploy/quoting.ts';

const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 });

describe('a word of a shell command', () => {
  it('stands as it is when it is plain', () => {
    expect(quoteForShell('/var/lib/stacks-signer')).toBe('/var/lib/stacks-signer');
  });

  it.runIf(process.platform !== 'win32')('means itself, whatever it is', () => {
    fc.assert(
      fc.property(text, (word) => {
        const { stdout } = spawnSync('sh', ['-c', `printf %s ${quoteForShell(word)}`], { encoding: 'utf8' });
        expect(stdout).toBe(word);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a text of a Compose file', () => {
  it('has no variables, and is whole again once Compose has read it', () => {
    fc.assert(
      fc.property(text, (word) => {
        const read = parse(JSON.stringify(escapeForCompose(word))) as string;
        expect(read.replaceAll('$$', '')).not.toContain('$');
        expect(read.replaceAll('$$', '$')).toBe(word);
      }),
    );
  });
});

describe('a word of a unit', () => {
  it.each([
    ['/etc/signer.toml', '/etc/signer.toml'],
    ['/srv/100%/x', '/srv/100%%/x'],
    ['/srv/$HOME', '/srv/$$HOME'],
    ['/srv/my signer', '"/srv/my signer"'],
    ['a"b\\c', String.raw`"a\"b\\c"`],
  ])('%s is written %s', (word, written) => {
    expect(quoteForUnit(word)).toBe(written);
  });
});

describe('the folder of a path', () => {
  it.each([
    ['/var/lib/x/signer.sqlite', '/var/lib/x'],
    ['/signer.sqlite', null],
    ['signer.sqlite', null],
    [':memory:', null],
    ['', null],
    ['/a\n/b', null],
    [null, null],
  ])('of %j is %j', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});
