import { describe, expect, it } from 'vitest';
import { detectRelease } from '../../../electron/config/detect-release.ts';
import { readToml } from '../../../electron/config/toml/read-toml.ts';
import { encode, readConfigVectors } from './config-vectors.ts';
import { guideAddition, guideFile } from './example-configs.ts';

const detect = (text: string) => detectRelease(readToml(encode(text))).id;

describe('the release a config was written for', () => {
  it.each([
    ['the guide’s five lines', guideFile, 'guide'],
    ['the guide’s eight fields', guideFile + guideAddition, 'pre-argon'],
    ['a password', 'auth_password = "x"', '4.0'],
    ['a message key left over in a file of today', `${guideFile}db_path = "/a"`, '4.0'],
    ['a name on a line that cannot be read', 'signers = [[[', 'pre-argon'],
    ['only what every release reads', 'node_host = "a:1"\nevent_timeout_ms = 1', '4.0'],
    ['nothing', '', '4.0'],
  ])('%s', (_what, text, release) => expect(detect(text)).toBe(release));

  it('is right for the real signer’s accepted cases', () => {
    const wrong = [
      ...readConfigVectors('4.0').filter(
        ({ bytes, accepted }) => accepted && detectRelease(readToml(bytes)).id !== '4.0',
      ),
      ...readConfigVectors('2024').filter(
        ({ bytes, accepted }) => accepted && detectRelease(readToml(bytes)).id !== 'pre-argon',
      ),
    ];
    expect(wrong.map(({ id, about }) => `${id} ${about}`)).toEqual([]);
  });
});
