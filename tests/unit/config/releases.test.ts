import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../../electron/config/check-settings.ts';
import { PLACEMENTS } from '../../../electron/config/release.ts';
import { findRelease, releases } from '../../../electron/config/releases.ts';
import { guideSettings } from './example-configs.ts';

describe('releases', () => {
  it('are found by id', () => {
    expect(releases.map(({ id }) => id)).toEqual(['4.0', 'guide', 'pre-argon']);
    expect(findRelease('guide')?.title).toBe('Argon testnet guide');
    expect(findRelease('5.0')).toBeNull();
  });
});

describe.each(releases)('$id', (release) => {
  const names = release.fields.map(({ name }) => name);

  it('writes the fields in the order of the guide', () => {
    const ofGuide = ['node_host', 'endpoint', 'network', 'stacks_private_key', 'message_private_key'];
    expect(names.filter((name) => ofGuide.includes(name))).toEqual(
      ofGuide.filter((name) => names.includes(name)),
    );
    expect(names[0]).toBe('node_host');
    expect(new Set(names).size).toBe(names.length);
  });

  it('notices every required field as missing, and checks only fields it has', () => {
    const required = release.fields.filter((field) => field.required).map(({ name }) => name);
    expect(release.missingOrder.toSorted()).toEqual(required.toSorted());
    for (const name of release.checkOrder) expect(names).toContain(name);
  });

  it('masks its keys', () => {
    const secrets = release.fields.filter((field) => field.secret).map(({ name }) => name);
    const known = ['auth_password', 'stacks_private_key', 'message_private_key'];
    expect(secrets).toEqual(known.filter((name) => names.includes(name)));
    expect(secrets).toContain('stacks_private_key');
  });

  it.each(PLACEMENTS)('has good defaults for %s', (placement) => {
    const presets = release.fields.flatMap(({ name, preset }) =>
      preset === undefined ? [] : [[name, preset[placement]]],
    );
    const settings = {
      ...(Object.fromEntries(presets) as Record<string, string>),
      signers: guideSettings.signers,
    };
    expect(checkSettings(release, settings)).toEqual([]);
  });

  it('speaks plainly: short labels, whole sentences, no exclamation marks', () => {
    for (const { label, help } of release.fields) {
      expect(label).toMatch(/^[A-Z][^!.]{3,40}$/);
      expect(help).toMatch(/^[A-Z][^!]+\.$/);
    }
  });
});
