import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseToml } from '@iarna/toml';
import { validate } from 'dockerfile-utils';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../electron/config/check-config.ts';
import { readNodeConfig } from '../../../electron/config/node/node-config.ts';
import { findRelease } from '../../../electron/config/releases.ts';
import { writeConfig } from '../../../electron/config/write-config.ts';
import type { BundleFacts } from '../../../electron/deploy/bundle.ts';
import { writeBundle } from '../../../electron/deploy/write-bundle.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { hasTool, whenThere } from '../support/tools.ts';
import { MATRIX, PASSWORD } from './matrix.ts';

const KEY = `${'1f'.repeat(32)}01`;
const filesOf = (facts: BundleFacts) => new Map(writeBundle(facts).map((file) => [file.name, file]));
const textOf = (facts: BundleFacts, name: string) => filesOf(facts).get(name)?.text ?? null;
const having = (name: string) => MATRIX.filter(([, facts]) => filesOf(facts).has(name));

/** The signer's own config for these facts. */
function writeSigner(facts: BundleFacts): Uint8Array {
  const settings = {
    node_host: facts.nodeHost,
    endpoint: facts.endpoint,
    db_path: facts.dbPath ?? '',
    metrics_endpoint: facts.metricsEndpoint ?? '',
  };
  const keys = {
    network: facts.network,
    stacksPrivateKey: KEY,
    messagePrivateKey: '8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy',
    authPassword: facts.authPassword,
  };
  return new TextEncoder().encode(writeConfig(facts.release, settings, keys));
}

describe('the files of a bundle', () => {
  it('are those that were chosen', () => {
    const [, facts] = MATRIX.find(([name]) => name === '4.0, mainnet, docker, compose, node full') ?? [];
    if (facts === undefined) throw new Error('not in the matrix');
    expect([...filesOf(facts).keys()]).toEqual(['compose.yaml', 'node-config.toml', 'RUN.md']);
    expect([...filesOf({ ...facts, kind: 'systemd' }).keys()]).toEqual([
      'stacks-signer.service',
      'node-config.toml',
      'RUN.md',
    ]);
    expect([...filesOf({ ...facts, kind: 'docker', node: 'none' }).keys()]).toEqual(['Dockerfile', 'RUN.md']);
    expect([...filesOf({ ...facts, kind: 'none', node: 'snippet' }).keys()]).toEqual([
      'node-config.toml',
      'RUN.md',
    ]);
    expect(writeBundle({ ...facts, kind: 'none', node: 'none' })).toEqual([]);
    const guide = {
      ...facts,
      release: findRelease('guide') ?? facts.release,
      authPassword: null,
      dbPath: null,
    };
    expect([...filesOf(guide).keys()]).toEqual(['compose.yaml', 'Dockerfile', 'node-config.toml', 'RUN.md']);
  });

  it.each(MATRIX)('hold no secret but the password, and only the node’s: %s', (_, facts) => {
    for (const { name, text, secret } of writeBundle(facts)) {
      const isNodeConfig = name === 'node-config.toml' && facts.authPassword !== null;
      expect({ name, secret, hasPassword: text.includes(PASSWORD) }).toEqual({
        name,
        secret: isNodeConfig,
        hasPassword: isNodeConfig,
      });
      expect(text).toMatch(/[^\n]\n$/u);
      // Nothing that was not filled in.
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });
});

describe('node-config.toml', () => {
  it.each(having('node-config.toml'))('fits the signer, as the checker sees it: %s', (_, facts) => {
    const bytes = new TextEncoder().encode(textOf(facts, 'node-config.toml') ?? '');
    const node = readNodeConfig(bytes);
    expect(node).toMatchObject({ isReadable: true, isStacker: true, hasRemovedField: false });
    const { problems } = checkConfig(writeSigner(facts), facts.release, { placement: facts.placement, node });
    expect(problems.filter(({ code }) => code.startsWith('node-'))).toEqual([]);
    expect(parseToml(new TextDecoder().decode(bytes))).toMatchObject({
      node: { stacker: true },
      events_observer: [{ events_keys: ['stackerdb', 'block_proposal', 'burn_blocks'] }],
    });
  });

  it('of a new testnet node has the values of the official sample', () => {
    const [, facts] = MATRIX.find(([name]) => name === '4.0, testnet, direct, none, node full') ?? [];
    if (facts === undefined) throw new Error('not in the matrix');
    const config = parseToml(textOf(facts, 'node-config.toml') ?? '') as Record<
      string,
      Record<string, unknown>
    >;
    expect(config['burnchain']).toMatchObject({
      mode: 'krypton',
      peer_host: 'bitcoin.regtest.hiro.so',
      rpc_port: 18443,
      pox_reward_length: 900,
    });
    expect(config['burnchain']?.['epochs']).toHaveLength(14);
    expect(config['ustx_balance']).toHaveLength(12);
    expect(config['node']).toMatchObject({
      working_dir: '/var/lib/stacks-node',
      pox_5_bond_admin: 'ST1V2ASRWGR81W7GBN1Z4W2JQKXJWCADPVZG30X45',
    });
  });

  it('never differs from the signer, whatever the form holds', () => {
    const host = fc.constantFrom(
      '127.0.0.1',
      '0.0.0.0',
      '10.0.0.7',
      'stacks-node',
      'localhost',
      'node.example',
      '[::1]',
    );
    const port = fc.integer({ min: 1, max: 65_535 });
    const address = fc.tuple(host, port).map(([name, number]) => `${name}:${number}`);
    // Printable ASCII without blanks at its ends, as the checker asks for.
    const password = fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/u);
    fc.assert(
      fc.property(
        fc.constantFrom(...MATRIX.filter(([, { node, dbPath }]) => node !== 'none' && dbPath !== null)),
        address,
        address,
        password,
        ([, facts], endpoint, nodeHost, authPassword) => {
          const changed = { ...facts, endpoint, nodeHost, authPassword };
          const node = readNodeConfig(new TextEncoder().encode(textOf(changed, 'node-config.toml') ?? ''));
          expect(node.authToken).toBe(authPassword);
          const { problems } = checkConfig(writeSigner(changed), facts.release, { placement: null, node });
          expect(problems.filter(({ code }) => code.startsWith('node-'))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('compose.yaml', () => {
  const cases = having('compose.yaml');

  it.each(cases)('publishes the node’s p2p port at most, and mounts configs read-only: %s', (_, facts) => {
    const compose = parseYaml(textOf(facts, 'compose.yaml') ?? '') as {
      services: Record<string, Record<string, unknown>>;
      volumes: Record<string, unknown>;
    };
    for (const [name, service] of Object.entries(compose.services)) {
      const ports = service['ports'] ?? [];
      expect(ports).toEqual(name === 'stacks-node' && facts.placement === 'docker' ? ['20444:20444'] : []);
      expect(service['restart']).toBe('unless-stopped');
      expect(service['image'] ?? service['build']).toMatch(/@sha256:[\da-f]{64}$|^\.$/u);
      const [config] = service['volumes'] as string[];
      expect(config).toMatch(/^\.\/(?:signer|node-config)\.toml:\/config\.toml:ro$/u);
      // Containers reach each other by name; addresses of one machine mean the machine’s own network.
      expect(service['network_mode'] ?? service['networks']).toEqual(
        facts.placement === 'docker' ? ['stacks'] : 'host',
      );
    }
    const [signer] = Object.values(compose.services);
    expect(signer?.['command']).toEqual(['stacks-signer', 'run', '--config', '/config.toml']);
    expect(Object.keys(compose.volumes).includes('signer-data')).toBe(facts.dbPath !== null);
  });

  const hasCompose = hasTool('docker', 'compose', 'version');
  it.runIf(hasCompose)(
    `is taken by docker compose${whenThere('docker compose', hasCompose)}`,
    () => {
      for (const [name, facts] of cases) {
        const folder = temporaryFolder();
        for (const file of writeBundle(facts)) writeFileSync(join(folder, file.name), file.text);
        const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' });
      }
    },
    120_000,
  );
});

describe('Dockerfile', () => {
  it.each(having('Dockerfile'))(
    'has nothing that a linter objects to, and no copy of the config: %s',
    (_, facts) => {
      const text = textOf(facts, 'Dockerfile') ?? '';
      expect(validate(text)).toEqual([]);
      expect(text).not.toMatch(/^(?:COPY|ADD)\b/mu);
      expect(text).toContain('CMD ["stacks-signer", "run", "--config", "/config/signer.toml"]');
    },
  );
});

describe('stacks-signer.service', () => {
  const cases = having('stacks-signer.service');

  it.each(cases)('starts this config and restarts it: %s', (_, facts) => {
    const unit = textOf(facts, 'stacks-signer.service') ?? '';
    expect(unit).toContain('ConditionFileNotEmpty=/etc/stacks-signer/signer.toml');
    expect(unit).toMatch(/^ExecStart=.*stacks-signer run --config /mu);
    expect(unit).toContain('NoNewPrivileges=true');
    expect(unit).toContain('Restart=on-failure');
  });

  const hasSystemd = hasTool('systemd-analyze', '--version');
  it.runIf(hasSystemd)(
    `is taken by systemd-analyze verify${whenThere('systemd-analyze', hasSystemd)}`,
    () => {
      // The programs that it names must be there to be verified; nothing is run.
      const root = temporaryFolder();
      for (const program of ['usr/local/bin/stacks-signer', 'usr/bin/docker']) {
        mkdirSync(dirname(join(root, program)), { recursive: true });
        writeFileSync(join(root, program), '#!/bin/sh\n');
        chmodSync(join(root, program), 0o755);
      }
      for (const [name, facts] of cases) {
        const folder = join(root, 'etc/systemd/system');
        mkdirSync(folder, { recursive: true });
        for (const target of [
          'network-online.target',
          'docker.service',
          'multi-user.target',
          'sysinit.target',
          'basic.target',
          'shutdown.target',
        ]) {
          writeFileSync(
            join(folder, target),
            '[Unit]\nDescription=x\n' +
              (target.endsWith('service') ? '[Service]\nExecStart=/usr/bin/docker\n' : ''),
          );
        }
        writeFileSync(join(folder, 'stacks-signer.service'), textOf(facts, 'stacks-signer.service') ?? '');
        const { status, stderr } = spawnSync(
          'systemd-analyze',
          ['verify', '--man=no', `--root=${root}`, 'stacks-signer.service'],
          { encoding: 'utf8' },
        );
        const complaints = stderr.split('\n').filter((line) => line.includes('stacks-signer'));
        expect({ name, status, complaints }).toEqual({ name, status: 0, complaints: [] });
      }
    },
    120_000,
  );
});

const withPath = (name: string, dbPath: string) => {
  const [, facts] = MATRIX.find(([each]) => each === name) ?? [];
  if (facts === undefined) throw new Error('not in the matrix');
  return { ...facts, dbPath };
};

describe('an odd path of the database', () => {
  const odd = '/srv/a b$HOME%n"c\'d/x.sqlite';
  it('stays one path in every file', () => {
    const compose = parseYaml(
      textOf(withPath('4.0, mainnet, docker, compose, node none', odd), 'compose.yaml') ?? '',
    );
    expect(compose.services['stacks-signer'].volumes[1]).toBe(`signer-data:/srv/a b$$HOME%n"c'd`);
    const unit = textOf(withPath('4.0, mainnet, direct, systemd, node none', odd), 'stacks-signer.service');
    expect(unit).toContain(String.raw`ReadWritePaths="/srv/a b$$HOME%%n\"c'd"`);
    const sheet = textOf(withPath('4.0, mainnet, direct, systemd, node none', odd), 'RUN.md');
    expect(sheet).toContain(String.raw`stacks-signer '/srv/a b$HOME%n"c'\''d'`);
  });

  it('gets no volume and no folder when it is none', () => {
    for (const path of [':memory:', 'signer.sqlite', '/x.sqlite', '/a\n[Install]/x']) {
      expect(
        textOf(withPath('4.0, mainnet, docker, compose, node none', path), 'compose.yaml'),
      ).not.toContain('signer-data');
      expect(
        textOf(withPath('4.0, mainnet, direct, systemd, node none', path), 'stacks-signer.service'),
      ).not.toContain('ReadWritePaths');
    }
  });
});

describe('RUN.md', () => {
  it.each(having('RUN.md'))('says what matters, in order: %s', (_, facts) => {
    const text = textOf(facts, 'RUN.md') ?? '';
    const order = ['Start the signer first', 'Signer spawned successfully', '/status', 'POST /shutdown'];
    const places = order.map((part) => text.indexOf(part));
    expect(places.toSorted((one, other) => one - other)).toEqual(places);
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('signer-backup.age');
    expect(text).toMatch(/run --config|docker compose up|systemctl enable|docker run -d/u);
    expect(text).not.toMatch(/stacks-signer start/u);
    expect(text.includes('check-config')).toBe(facts.dbPath !== null);
  });
});
