import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../../../electron/config/desk.ts';
import { releasePreArgon } from '../../../electron/config/release-pre-argon.ts';
import { encode } from './config-vectors.ts';
import { guideAddition, guideFile } from './example-configs.ts';

const KEY = '1f'.repeat(32);
const todayFile = `node_host = "127.0.0.1:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
auth_password = "hush-hush"
db_path = "/var/lib/s.sqlite"
stacks_private_key = "${KEY}01"
`;
let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
const read = () => new TextDecoder().decode(desk.readBytes());
const place = (text: string, part: string) => {
  const from = text.indexOf(part);
  return { from, to: from + part.length };
};

describe('a config on the desk', () => {
  it('is shown with its secrets as bullets, every offset being one of the text', () => {
    desk.open(encode(todayFile));
    const { text, accepted, identity } = desk.view();
    expect(text).toBe(todayFile.replace(`${KEY}01`, '•'.repeat(66)).replace('hush-hush', '•'.repeat(9)));
    expect(accepted).toBe(true);
    expect(identity?.network).toBe('testnet');
    expect(identity?.address).toMatch(/^ST/u);
  });

  it('has no identity where a key without its suffix means another signer', () => {
    desk.open(encode(guideFile.replace('cb0601"', 'cb06"')));
    expect(desk.view().identity).toBeNull();
  });

  it('is changed by edits, fixes and conversion, each of which can be taken back', () => {
    desk.open(encode(todayFile));
    expect(desk.view()).toMatchObject({ isChanged: false, canUndo: false });
    expect(desk.edit([{ ...place(todayFile, '"testnet"'), insert: 'Testnet' }])).toBe(true);
    const { problems, version } = desk.view();
    const { from } = place(todayFile, '"testnet"');
    expect(problems[0]).toMatchObject({ code: 'toml-unquoted-text', place: { from, to: from + 7 } });
    expect(desk.fix(0)).toBe(true);
    expect(desk.version).toBeGreaterThan(version);
    desk.fixAll();
    expect(read()).toBe(todayFile);
    expect(desk.view()).toMatchObject({ isChanged: false, canUndo: true });
    while (desk.undo());
    expect(read()).toBe(todayFile);
    expect(desk.view().canUndo).toBe(false);
  });

  it('refuses edits outside the text or over each other, and then stays as it is', () => {
    desk.open(encode(todayFile));
    const { length } = todayFile;
    for (const edits of [
      [{ from: 0, to: length + 1, insert: '' }],
      [{ from: 5, to: 4, insert: '' }],
      [
        { from: 0, to: 5, insert: '' },
        { from: 4, to: 6, insert: '' },
      ],
    ]) {
      expect(desk.edit(edits)).toBe(false);
    }
    expect(read()).toBe(todayFile);
  });

  it('applies edits as an editor does, whatever they are', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(200),
        length: fc.nat(20),
        insert: fc.string({ maxLength: 10, unit: 'grapheme-ascii' }),
      }),
    );
    fc.assert(
      fc.property(edits, (list) => {
        desk.open(encode(todayFile));
        let text = todayFile;
        for (const { at, length, insert } of list) {
          const from = Math.min(at, text.length);
          const to = Math.min(from + length, text.length);
          desk.edit([{ from, to, insert }]);
          text = text.slice(0, from) + insert + text.slice(to);
        }
        expect(read()).toBe(text);
        expect(desk.view().text).toHaveLength(text.length);
      }),
    );
  });

  it('gives CRLF back as it came, and shows LF', () => {
    const crlf = todayFile.replaceAll('\n', '\r\n');
    desk.open(encode(crlf));
    expect(desk.view().text).not.toContain('\r');
    expect(read()).toBe(crlf);
    desk.edit([{ from: 0, to: 0, insert: '# mine\n' }]);
    expect(read()).toBe(`# mine\r\n${crlf}`);
  });

  it('shows only the beginning of bytes that are no text, and lets nobody change them', () => {
    desk.open(new Uint8Array([...encode('a = 1\n'), 0xff, 0x62]));
    expect(desk.view()).toMatchObject({ isText: false, text: 'a = 1\n', accepted: false });
    expect(desk.edit([{ from: 0, to: 1, insert: '' }])).toBe(false);
  });

  it('is judged as the release that was chosen, and after a conversion as what it became', () => {
    desk.open(encode(guideFile + guideAddition));
    expect(desk.view()).toMatchObject({
      release: 'pre-argon',
      isChosen: false,
      canConvert: true,
      accepted: true,
    });
    desk.choose(releasePreArgon, 'docker');
    desk.convert();
    expect(desk.view()).toMatchObject({ release: '4.0', isChosen: false, canConvert: false, accepted: true });
    expect(read()).toContain('/var/stacks/signer.sqlite');
  });

  it('is compared with the node’s config beside it, until that is taken away', () => {
    desk.open(encode(todayFile));
    desk.setNode('node.toml', encode('[connection_options]\nauth_token = "other"\n'));
    const codes = () => desk.view().problems.map(({ code }) => code);
    expect(desk.view().nodeName).toBe('node.toml');
    expect(codes()).toContain('node-token-different');
    desk.setNode(null, new Uint8Array(0));
    expect(codes()).toEqual([]);
  });
});

describe('what changes', () => {
  it('is told line by line, masked, and says where a hidden value changes', () => {
    desk.open(encode(todayFile));
    desk.edit([{ ...place(todayFile, KEY), insert: '2e'.repeat(32) }]);
    const lines = desk.compare();
    expect(lines.filter(({ kind }) => kind !== 'same')).toEqual([
      {
        kind: 'removed',
        before: 6,
        after: null,
        hidden: true,
        text: `stacks_private_key = "${'•'.repeat(66)}"`,
      },
      {
        kind: 'added',
        before: null,
        after: 6,
        hidden: true,
        text: `stacks_private_key = "${'•'.repeat(66)}"`,
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/1f1f|2e2e|hush/u);
  });
});

describe('what is unsaved', () => {
  it('is what was changed and not saved since', () => {
    expect(desk.holdsUnsaved).toBe(false);
    desk.open(encode(todayFile));
    expect(desk.holdsUnsaved).toBe(false);
    desk.edit([{ from: 0, to: 0, insert: '#\n' }]);
    expect(desk.holdsUnsaved).toBe(true);
    desk.markSaved(desk.version - 1);
    expect(desk.holdsUnsaved).toBe(true);
    desk.markSaved(desk.version);
    expect(desk.holdsUnsaved).toBe(false);
    desk.edit([{ from: 0, to: 0, insert: '#\n' }]);
    expect(desk.holdsUnsaved).toBe(true);
  });

  it('is nothing once it is closed, and the bytes are overwritten', () => {
    const bytes = encode(todayFile);
    const node = encode('[connection_options]\nauth_token = "x"');
    desk.open(bytes);
    desk.setNode('node.toml', node);
    desk.edit([{ from: 0, to: 0, insert: '#\n' }]);
    desk.close();
    expect(desk.isOpen).toBe(false);
    expect(desk.holdsUnsaved).toBe(false);
    expect([...bytes, ...node].every((byte) => byte === 0)).toBe(true);
  });
});
