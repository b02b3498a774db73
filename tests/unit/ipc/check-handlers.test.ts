import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/ipc/handlers.ts';
import type { Channel, Reply, Request } from '../../../electron/contract.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { createTestSession } from '../support/test-session.ts';
import { unwrap } from '../support/unwrap.ts';

const KEY = '1f'.repeat(32);
const text = `node_host = "127.0.0.1:20443"
endpoint = "127.0.0.1"
network = "testnet"
auth_password = "hush-hush"
db_path = "/var/lib/s.sqlite"
stacks_private_key = "${KEY}01"
`;
let session: Session;
let answer: string | null;
let folder: string;
beforeEach(() => {
  answer = null;
  folder = temporaryFolder();
  session = createTestSession({ askForFolder: async () => answer, askForFile: async () => answer });
});
const call = <C extends Channel>(channel: C, request: Request<C>) =>
  session.handlers[channel].run(request) as Promise<Reply<C>>;

async function openFile(content: string | Uint8Array = text) {
  answer = join(folder, 'signer.toml');
  await writeFile(answer, content);
  return unwrap(await call('check:open', {}));
}

describe('opening', () => {
  it('gives the masked text, the name and the folder it lies in', async () => {
    const opened = await openFile();
    expect(opened).toMatchObject({ fileName: 'signer.toml', accepted: false, folder: { display: folder } });
    expect(JSON.stringify(opened)).not.toMatch(/1f1f1f1f|hush/u);
  });

  it.each([
    ['a folder', 'file-is-folder', () => mkdir(join(folder, 'x'))],
    ['nothing', 'file-missing', async () => undefined],
    ['2 MB', 'file-too-large', () => writeFile(join(folder, 'x'), new Uint8Array(2 ** 21))],
  ])('says that it is %s', async (_what, code, make) => {
    await make();
    answer = join(folder, 'x');
    expect(await call('check:open', {})).toEqual({ ok: false, code });
  });

  it('leaves what lies on the desk when the person cancels or the file cannot be read', async () => {
    const { version } = await openFile();
    answer = null;
    expect(await call('check:open', {})).toEqual({ ok: false, code: 'file-cancelled' });
    answer = join(folder, 'gone');
    expect(await call('check:open', {})).toEqual({ ok: false, code: 'file-missing' });
    expect(unwrap(await call('check:fix-all', { version })).accepted).toBe(true);
  });

  it('takes pasted text as well', async () => {
    expect(unwrap(await call('check:paste', { text }))).toMatchObject({ fileName: null, folder: null });
  });
});

describe('acts', () => {
  it('are done for the version that the person saw, and for no other', async () => {
    const { version } = await openFile();
    const fixed = unwrap(await call('check:fix', { version, problem: 0 }));
    expect(fixed).toMatchObject({ accepted: true, isChanged: true, problems: [] });
    for (const channel of ['check:fix-all', 'check:convert', 'check:undo', 'check:compare'] as const) {
      expect(await call(channel, { version })).toEqual({ ok: false, code: 'check-stale' });
    }
    expect(await call('check:edit', { version, edits: [] })).toEqual({ ok: false, code: 'check-stale' });
    expect(await call('check:save', { version, folder: 'x', name: 'a.toml' })).toEqual({
      ok: false,
      code: 'check-stale',
    });
    expect(unwrap(await call('check:undo', { version: fixed.version })).accepted).toBe(false);
  });

  it('refuse a release that does not exist', async () => {
    await openFile();
    expect(await call('check:choose', { release: '5.0', placement: null })).toEqual({
      ok: false,
      code: 'request-invalid',
    });
  });

  it('compare with the node’s config, and forget it again', async () => {
    await openFile();
    answer = join(folder, 'node.toml');
    await writeFile(answer, '[connection_options]\nauth_token = "other"');
    const beside = unwrap(await call('check:open-node', {}));
    expect(beside.nodeName).toBe('node.toml');
    expect(beside.problems.map(({ code }) => code)).toContain('node-token-different');
    expect(unwrap(await call('check:drop-node', {})).nodeName).toBeNull();
  });
});

describe('saving', () => {
  it('puts a new file beside the old one, and reads it back', async () => {
    const opened = await openFile();
    const { version } = unwrap(await call('check:fix-all', { version: opened.version }));
    expect(session.unsaved()).toBe('config');
    const token = opened.folder?.token ?? '';
    expect(await call('check:save', { version, folder: token, name: 'signer.toml' })).toMatchObject({
      ok: false,
      code: 'file-exists',
      suggestion: 'signer-2.toml',
    });
    const receipt = unwrap(await call('check:save', { version, folder: token, name: 'repaired.toml' }));
    expect(receipt).toMatchObject({ accepted: true, file: { name: 'repaired.toml', verified: true } });
    expect(await readFile(join(folder, 'signer.toml'), 'utf8')).toBe(text);
    expect(await readFile(join(folder, 'repaired.toml'), 'utf8')).toBe(
      text.replace('127.0.0.1"\nn', '127.0.0.1:30000"\nn'),
    );
    expect(session.unsaved()).toBeNull();
  });

  it('knows no folder that was not chosen', async () => {
    const { version } = await openFile();
    expect(await call('check:save', { version, folder: 'x', name: 'a.toml' })).toEqual({
      ok: false,
      code: 'folder-unknown',
    });
  });

  // Nobody, root included, may create files in /proc; other systems have no such place.
  it.runIf(process.platform === 'linux')(
    'is not offered beside a file whose folder cannot be written',
    async () => {
      answer = '/proc/version';
      expect(unwrap(await call('check:open', {}))).toMatchObject({ fileName: 'version', folder: null });
    },
  );
});

describe('forgetting', () => {
  it('leaves nothing on the desk after a wipe or a close', async () => {
    for (const channel of ['session:wipe', 'check:close'] as const) {
      await openFile();
      expect(session.isMet('config')).toBe(true);
      await call(channel, {});
      expect(session.isMet('config')).toBe(false);
      expect(session.unsaved()).toBeNull();
    }
  });
});
