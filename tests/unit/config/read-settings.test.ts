import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../electron/config/read-settings.ts';
import { releases } from '../../../electron/config/releases.ts';
import { writeConfig } from '../../../electron/config/write-config.ts';
import type { Release, Settings } from '../../../electron/config/release.ts';

const read = (text: string) => readSettings(new TextEncoder().encode(text));
const KEY = `${'1f'.repeat(32)}01`;

/** The form of a release as its presets stand. */
function presetsOf({ fields }: Release): Settings {
  const form = fields.filter(({ source }) => source === 'form');
  return Object.fromEntries(
    form.map(({ name, type, preset }) => [name, type === 'signers' ? [] : (preset?.direct ?? '')]),
  );
}

describe('an earlier config', () => {
  it.each(releases.map((release) => [release.id, release] as const))(
    'of %s gives its form back',
    (_, release) => {
      const settings = presetsOf(release);
      const keys = {
        network: 'testnet',
        stacksPrivateKey: KEY,
        messagePrivateKey: 'm',
        authPassword: 'p',
      } as const;
      expect(read(writeConfig(release, settings, keys))).toMatchObject({
        release: { id: release.id },
        network: 'testnet',
        placement: 'direct',
        settings,
        stacksPrivateKey: KEY,
      });
    },
  );

  it('gives numbers, truth values and rows as the form has them', () => {
    const { settings } = read(
      'auth_password = "p"\ndb_path = "/x"\nevent_timeout_ms = 5_000\ndry_run = true\nchain_id = 0x10\n',
    );
    expect(settings).toMatchObject({
      event_timeout_ms: '5000',
      dry_run: 'true',
      chain_id: '16',
      db_path: '/x',
    });
    const rows = read(
      'signer_id = 2\nstackerdb_contract_id = "x"\n[[signers]]\npublic_key = "k"\nkey_ids = [1, 2]\n',
    );
    expect(rows.settings['signers']).toEqual([{ publicKey: 'k', keyIds: '1, 2' }]);
  });

  it('leaves empty what it leaves out, so that no preset sneaks in', () => {
    expect(read('auth_password = "p"\ndb_path = "/x"\n').settings['metrics_endpoint']).toBe('');
  });

  it('knows a container by the address it listens on, and a network by its name', () => {
    expect(read('endpoint = "0.0.0.0:30000"').placement).toBe('docker');
    expect(read('network = " Mainnet "').network).toBe('mainnet');
    expect(read('network = "xenon"').network).toBeNull();
  });

  it.each(['', '= = =', '\u0000', 'stacks_private_key = 5', '[a', 'auth_password = ["x"]'])(
    'is taken calmly when it is broken: %j',
    (text) => {
      expect(read(text)).toMatchObject({ stacksPrivateKey: null, authPassword: null });
    },
  );
});
