import { parse } from '@iarna/toml';
import { bench, describe } from 'vitest';
import { checkConfig } from '../../electron/config/check-config.ts';
import { release40 } from '../../electron/config/release-4-0.ts';
import { readConfigVectors } from '../unit/config/config-vectors.ts';

const accepted = readConfigVectors('4.0').filter((vector) => vector.accepted);
const texts = accepted.map(({ bytes }) => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));

// Read the ratio, not the milliseconds. The general parser only parses; ours judges every field as well.
describe(`${accepted.length} configs that 4.0.2 accepts`, () => {
  bench('ours: read exactly as the signer does, every field judged', () => {
    for (const { bytes } of accepted) checkConfig(bytes, release40);
  });
  bench('@iarna/toml: parse only (it refuses some of them)', () => {
    for (const text of texts) {
      try {
        parse(text);
      } catch {
        // Refusing is its answer.
      }
    }
  });
});
