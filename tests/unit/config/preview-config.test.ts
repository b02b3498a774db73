import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewConfig, revealConfig } from '../../../electron/config/preview-config.ts';
import { releaseGuide } from '../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../electron/config/release-pre-argon.ts';
import { guideAddition, guideFile, guideKeys } from './example-configs.ts';

const text = guideFile + guideAddition;
const { stacksPrivateKey, messagePrivateKey } = guideKeys;
const preview = (source: string) => previewConfig(source, releasePreArgon);
const join = (lines: readonly { text: string }[]) => lines.map((line) => line.text).join('\n');

/** No six characters of a secret in a row, in either case. */
function expectNothingOf(secret: string, shown: string): void {
  const haystack = shown.toLowerCase();
  for (let at = 0; at + 6 <= secret.length; at += 1) {
    expect(haystack).not.toContain(secret.slice(at, at + 6).toLowerCase());
  }
}

describe('the preview', () => {
  it('masks both keys character by character and shows everything else', () => {
    const lines = preview(text);
    const masked = text
      .replace(stacksPrivateKey, '•'.repeat(66))
      .replace(messagePrivateKey, '•'.repeat(messagePrivateKey.length));
    expect(join(lines)).toBe(masked.trimEnd());
    expect(lines.filter(({ secret }) => secret).map(({ number }) => number)).toEqual([4, 5]);
  });

  it('says which field a line belongs to, all lines of a list included', () => {
    expect(preview(text).map(({ field }) => field)).toEqual([
      'node_host',
      'endpoint',
      'network',
      'stacks_private_key',
      'message_private_key',
      'stackerdb_contract_id',
      'signer_id',
      ...Array.from({ length: 7 }, () => 'signers'),
    ]);
  });

  it('shows the same lines in the clear when revealed', () => {
    const revealed = revealConfig(text, releasePreArgon);
    expect(join(revealed)).toBe(text.trimEnd());
    expect(revealed.map(({ secret }) => secret)).toEqual(preview(text).map(({ secret }) => secret));
  });
});

describe('no spelling gets a secret through', () => {
  const key = stacksPrivateKey;
  const escaped = key.replaceAll(/./g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  it.each([
    ['a literal string', `stacks_private_key='${key}'`],
    ['a misspelt name', `stacks_privat_key = "${key.slice(0, 20)}"\nprivkey = "${key}"`],
    ['a misspelt password', `auth_pasword = "${key.slice(0, 20)}"\nauth_passwrd = "${key.slice(20, 40)}"`],
    ['a string of many lines', `stacks_private_key = """\n${key}"""`],
    ['broken over lines', `stacks_private_key = """${key.slice(0, 30)}\\\n  ${key.slice(30)}"""`],
    ['a key with escapes', `"stacks_private\\u005fkey" = "${key}"`],
    ['a dotted key', `a."stacks_private_key" = "${key}"`],
    ['a table', `[x]\nstacks_private_key = "${key}"`],
    ['an inline table', `x = [{ stacks_private_key = "${key}" }]`],
    ['twice', `stacks_private_key = "${key}"\nstacks_private_key = "${key}"`],
    ['the wrong field', `node_host = "${key}"`],
    ['a comment', `# ${key}`],
    ['a comment beside it, without the suffix', `stacks_private_key = "${key}" # ${key.slice(0, 64)}`],
    ['a name', `${key} = 1`],
    ['a list of pieces', `stacks_private_key = ["${key.slice(0, 20)}", "${key.slice(20)}"]`],
    ['no quotes', `stacks_private_key = ${key}`],
    ['typographic quotes', `stacks_private_key = “${key.slice(0, 30)} ${key.slice(30)}”`],
    ['an open string', `stacks_private_key = "${key.slice(0, 40)}\n${key.slice(40)}"`],
    ['a colon', `stacks_private_key: ${key.slice(0, 40)}`],
    ['upper case', `x = "${key.toUpperCase()}"`],
    ['escapes in the wrong field', `node_host = "${escaped}"`],
    ['the message key in a comment', `message_private_key = "${messagePrivateKey}" # ${messagePrivateKey}`],
  ])('%s', (_, source) => {
    const shown = join(preview(source));
    expectNothingOf(key, shown);
    expectNothingOf(messagePrivateKey, shown);
    expect(shown).toContain('•');
  });

  it('nor one written in escapes', () => {
    expect(join(preview(`stacks_private_key = "${escaped}"`))).toBe(
      `stacks_private_key = "${'•'.repeat(escaped.length)}"`,
    );
  });

  it('nor any other value of a secret field, wherever it is repeated', () => {
    const values = fc.stringMatching(/^[!-~]{8,40}$/).filter((value) => !text.includes(value.slice(0, 6)));
    const places = fc.constantFrom(
      (value: string) => `message_private_key = ${value}\n${guideFile}`,
      (value: string) =>
        `${guideFile.replace(/^message.*$/m, () => `message_private_key = ${value}`)}# ${value}`,
      (value: string) => `"message_private_key" = ${value} # note`,
    );
    fc.assert(
      fc.property(values, places, (value, place) => {
        const shown = join(previewConfig(place(JSON.stringify(value)), releaseGuide));
        expect(shown).not.toContain(value);
        expect(shown).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
    );
  });

  it('never throws and keeps the number and length of lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(text.length), (noise, at) => {
        const source = text.slice(0, at) + noise + text.slice(at);
        const lines = preview(source);
        const plain = source.replace(/\n$/, '').split('\n');
        expect(lines.map((line) => line.text.length)).toEqual(
          plain.map((line) => line.replace(/\r$/, '').length),
        );
      }),
    );
  });
});
