import { describe, expect, it } from 'vitest';
import { applyAllFixes } from '../../../electron/config/apply-fix.ts';
import { checkConfig } from '../../../electron/config/check-config.ts';
import { convertConfig } from '../../../electron/config/convert-config.ts';
import { UNKNOWN } from '../../../electron/config/inspect-config.ts';
import { release40 } from '../../../electron/config/release-4-0.ts';
import { encode, readConfigVectors } from './config-vectors.ts';
import { checkExample, guideAddition, guideFile } from './example-configs.ts';

const convert = (text: string) => new TextDecoder().decode(convertConfig(encode(text), null));

describe('converting to today’s signer', () => {
  it.each([
    ['the guide’s file', guideFile],
    ['the file before Argon', guideFile + guideAddition],
    [
      'a list of tables',
      `${guideFile}signer_id = 0\n[[signers]]\npublic_key = "x"\nkey_ids = [1]\n[[signers]]\npublic_key = "y"\nkey_ids = [2]`,
    ],
    ['a file without a last line end', guideFile.trimEnd()],
    ['a half converted file', `${guideFile}auth_password = "tok-1"`],
  ])('makes %s acceptable', (_what, text) => {
    const { accepted, problems } = checkExample(encode(convert(text)), release40);
    expect({ accepted, problems }).toEqual({ accepted: true, problems: [] });
  });

  it('keeps addresses, network, key, event timeout and comments, and drops the rest', () => {
    const text = convert(
      `# mine\n${guideFile}event_timeout_ms = 5000 # default\ntx_fee_ustx = 3\n${guideAddition}`,
    );
    expect(text).toContain(
      '# mine\nnode_host = "127.0.0.1:20443"\nendpoint = "127.0.0.1:30000"\nnetwork = "testnet"\n',
    );
    expect(text).toContain('event_timeout_ms = 5000 # default\n');
    expect(text).not.toMatch(/message_private_key|tx_fee|signer_id|stackerdb|swBaKx/u);
    expect(text).toMatch(/^auth_password = "[\w-]{43}"$/mu);
    expect(text).toContain('db_path = "/var/lib/stacks-signer/signer.sqlite"\n');
  });

  it('leaves a file of today as it is', () => {
    const today = `${guideFile.replace(/^message.*\n/mu, '')}auth_password = "x1"\ndb_path = "/a"\n`;
    expect(convert(today)).toBe(today);
  });

  it('makes every file that the signer before Argon takes one that today’s takes, old notations put right', () => {
    const old = readConfigVectors('2024').filter(({ accepted }) => accepted);
    const refused = old.filter(({ bytes }) => {
      const tidy = applyAllFixes(convertConfig(bytes, null), release40, UNKNOWN);
      return !checkConfig(tidy, release40).accepted;
    });
    expect(old.length).toBeGreaterThan(100);
    expect(refused.map(({ id, about }) => `${id} ${about}`)).toEqual([]);
  });
});
