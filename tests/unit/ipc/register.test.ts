import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../../electron/contract.ts';
import { createRateLimit } from '../../../electron/ipc/rate-limit.ts';
import { registerCalls, type Handlers } from '../../../electron/ipc/register.ts';
import { createFakeFrame } from '../support/fake-electron.ts';
import { createTestSession } from '../support/test-session.ts';

type Invoke = (event: Pick<IpcMainInvokeEvent, 'senderFrame'>, ...payload: unknown[]) => unknown;

const page = createFakeFrame();
let calls: Map<string, Invoke>;

function register(handlers: Handlers, isMet: (need: string) => boolean = () => true): void {
  calls = new Map();
  const ipcMain = { handle: (channel: string, handler: Invoke) => calls.set(channel, handler) };
  registerCalls({ ipcMain: ipcMain as unknown as IpcMain, handlers, isMet, mainFrame: () => page });
}

function invoke(channel: string, payload: unknown, frame = page): unknown {
  return calls.get(channel)?.({ senderFrame: frame }, payload);
}

beforeEach(() => {
  const wizard = createTestSession();
  register(wizard.handlers, wizard.isMet as (need: string) => boolean);
});

describe('who may call', () => {
  it('is the page', async () => {
    expect(await invoke('app:describe', {})).toMatchObject({ ok: true, value: { version: '1.0.0' } });
  });

  it.each([
    ['no frame', null],
    ['another frame with the same address', createFakeFrame()],
    ['a sub-frame', createFakeFrame({ parent: {} })],
  ])('is not %s', (_name, frame) => {
    expect(invoke('app:describe', {}, frame as typeof page)).toEqual({ ok: false, code: 'request-refused' });
  });

  it.each([
    ['a detached frame', { detached: true }],
    ['a frame with a parent', { parent: {} }],
    ['another page of the bundle', { url: 'app://bundle/other.html' }],
    ['another host', { url: 'app://bundle.evil/index.html' }],
    ['another scheme', { url: 'https://bundle/index.html' }],
    ['about:blank', { url: 'about:blank' }],
    ['no address', { url: '' }],
  ])('is not the main frame when it is %s', (_name, change) => {
    const frame = createFakeFrame(change);
    const ipcMain = { handle: (channel: string, handler: Invoke) => calls.set(channel, handler) };
    const { handlers } = createTestSession();
    registerCalls({
      ipcMain: ipcMain as unknown as IpcMain,
      handlers,
      isMet: () => true,
      mainFrame: () => frame,
    });
    expect(invoke('app:describe', {}, frame)).toEqual({ ok: false, code: 'request-refused' });
  });
});

describe('what a call may carry', () => {
  it.each(Object.keys(contract))('%s refuses unknown keys, missing payloads and more than one', (channel) => {
    const refused = (payload: unknown) => invoke(channel, payload);
    expect(refused({ unknown: 1 })).toEqual({ ok: false, code: 'request-invalid' });
    for (const payload of [null, undefined, 7, 'text', [], new Map()]) {
      expect(refused(payload)).toEqual({ ok: false, code: 'request-invalid' });
    }
    expect(calls.get(channel)?.({ senderFrame: page }, {}, {})).toEqual({
      ok: false,
      code: 'request-refused',
    });
    expect(calls.get(channel)?.({ senderFrame: page })).toEqual({ ok: false, code: 'request-refused' });
  });

  it.each([
    ['a phrase of a megabyte', 'keychain:import-mnemonic', { mnemonic: 'a'.repeat(2 ** 20), replace: false }],
    ['a number of words nobody has', 'keychain:create', { words: 13, replace: false }],
    [
      'an unknown network',
      'config:check',
      { release: 'guide', network: 'Testnet', placement: 'direct', settings: {} },
    ],
    [
      'too many settings',
      'config:check',
      {
        release: 'guide',
        network: 'testnet',
        settings: Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`k${index}`, ''])),
      },
    ],
    [
      'a path instead of a token',
      'config:save',
      {
        preview: 'p',
        folder: `/${'a/'.repeat(40)}`,
        configName: 'signer.toml',
        keychainName: null,
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      },
    ],
    ['a key in prototype clothes', 'app:describe', JSON.parse('{"__proto__": {"polluted": true}}')],
  ])('refuses %s', (_name, channel, payload) => {
    expect(invoke(channel, payload)).toEqual({ ok: false, code: 'request-invalid' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('answers any payload on any channel without throwing', async () => {
    const channels = Object.keys(contract);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...channels),
        fc.anything({ withNullPrototype: true }),
        async (channel, payload) => {
          calls.clear();
          const wizard = createTestSession();
          register(wizard.handlers, wizard.isMet as (need: string) => boolean);
          expect(await invoke(channel, payload)).toHaveProperty('ok');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is answered', () => {
  it.each([
    ['keychain:import-mnemonic', { mnemonic: 'marker '.repeat(12), replace: false }],
    ['keychain:import-mnemonic', { mnemonic: 'marker', replace: false }],
    ['keychain:import-private-key', { privateKey: 'marker', replace: false }],
    ['config:check', { release: 'marker', network: 'testnet', placement: 'direct', settings: {} }],
    [
      'config:check',
      {
        release: 'pre-argon',
        network: 'testnet',
        settings: { endpoint: 'marker', signers: [{ publicKey: 'marker', keyIds: 'marker' }] },
      },
    ],
    [
      'config:save',
      {
        preview: 'marker',
        folder: 'marker',
        configName: 'marker',
        keychainName: 'marker',
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      },
    ],
  ])('%s never repeats what was sent', async (channel, payload) => {
    expect(JSON.stringify(await invoke(channel, payload))).not.toContain('marker');
  });
});

describe('the order of steps', () => {
  it.each([
    ['keychain:reveal-mnemonic', {}],
    ['message-key:choose', { way: 'reuse' }],
    ['message-key:explain', { reveal: false }],
    ['config:preview', { release: 'guide', network: 'testnet', placement: 'direct', settings: {} }],
    ['config:reveal', { preview: 'x' }],
    [
      'config:save',
      {
        preview: 'x',
        folder: 'x',
        configName: 'signer.toml',
        keychainName: null,
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      },
    ],
    ['check:fix', { version: 1, problem: 0 }],
    ['check:edit', { version: 1, edits: [] }],
    ['check:save', { version: 1, folder: 'x', name: 'signer.toml' }],
    ['check:open-node', {}],
  ])('%s is refused before there is a keychain, or a config on the desk', async (channel, payload) => {
    expect(await invoke(channel, payload)).toEqual({ ok: false, code: 'out-of-order' });
  });

  it('runs calls one after another', async () => {
    const order: string[] = [];
    const { handlers } = createTestSession();
    const slow = {
      ...handlers,
      'session:wipe': {
        needs: 'nothing',
        run: async () => {
          order.push('wipe begins');
          await new Promise((resolve) => setTimeout(resolve, 20));
          order.push('wipe ends');
          return { ok: true, value: null };
        },
      },
      'app:describe': {
        needs: 'nothing',
        run: () => {
          order.push('describe');
          throw new Error('a secret');
        },
      },
    } as Handlers;
    register(slow);
    const [, described] = await Promise.all([invoke('session:wipe', {}), invoke('app:describe', {})]);
    expect(order).toEqual(['wipe begins', 'wipe ends', 'describe']);
    expect(described).toEqual({ ok: false, code: 'unexpected' });
  });
});

describe('the rate limit', () => {
  it('lets a burst through, then refuses until the second is over', () => {
    const now = vi.fn(() => 0);
    const isWithinRate = createRateLimit(3, now);
    expect([1, 2, 3, 4].map(() => isWithinRate())).toEqual([true, true, true, false]);
    now.mockReturnValue(999);
    expect(isWithinRate()).toBe(false);
    now.mockReturnValue(1000);
    expect(isWithinRate()).toBe(true);
  });
});
