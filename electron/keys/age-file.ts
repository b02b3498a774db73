import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fail, ok, type Result } from '../result.ts';

/** The first line of every age file (age-encryption.org/v1). */
const INTRO = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * - `backup-not-age`: the bytes are no age file;
 * - `backup-not-passphrase`: sealed for a key, not with a passphrase;
 * - `backup-too-costly`: made to take more memory than this computer should give (work factor above 20);
 * - `backup-passphrase-wrong`: another passphrase, or its lines at the top were changed: the two look alike;
 * - `backup-damaged`: cut off or changed.
 */
export type AgeFailure = {
  readonly code:
    | 'backup-not-age'
    | 'backup-not-passphrase'
    | 'backup-too-costly'
    | 'backup-passphrase-wrong'
    | 'backup-damaged';
};

/** What `age -p` itself uses: scrypt with N = 2^18, 256 MiB and a second or more of computing. */
const WORK_FACTOR = 18;

/**
 * Seals bytes with a passphrase as the standard `age -p` does.
 * @param workFactor the power of two of scrypt's N; a test takes less
 */
export async function sealWithPassphrase(
  content: Uint8Array,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(content);
}

/**
 * Opens what was sealed with a passphrase, binary or armored; whole or not at all.
 * @param passphrases tried one after the other; each takes a second or more of computing
 */
export async function openWithPassphrase(
  file: Uint8Array,
  passphrases: readonly string[],
): Promise<Result<Uint8Array, AgeFailure>> {
  const sealed = readArmor(file);
  if (sealed === null) return fail({ code: 'backup-not-age' });
  const kind = readKind(sealed);
  if (kind !== 'scrypt') return fail({ code: kind });
  const decrypter = new Decrypter();
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase);
  try {
    return ok(await decrypter.decrypt(sealed));
  } catch (error) {
    // The library throws plain errors; this one sentence is the only sign of a passphrase that does not fit.
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return fail({ code: isWrong ? 'backup-passphrase-wrong' : 'backup-damaged' });
  }
}

/** The binary file; an armored one decoded first. */
function readArmor(file: Uint8Array): Uint8Array | null {
  const start = new TextDecoder().decode(file.subarray(0, 256)).trimStart();
  if (start.startsWith(INTRO)) return file;
  if (!start.startsWith(ARMOR)) return null;
  try {
    return armor.decode(new TextDecoder().decode(file));
  } catch {
    return null;
  }
}

/** What the first recipient line says, looked at before any computing is done for it. */
function readKind(sealed: Uint8Array): 'scrypt' | AgeFailure['code'] {
  const head = new TextDecoder('latin1').decode(sealed.subarray(INTRO.length, 256));
  const line = /^-> (\S+)(?: (\S+))?(?: (\S+))?/u.exec(head);
  if (line === null) return 'backup-damaged';
  if (line[1] !== 'scrypt') return 'backup-not-passphrase';
  // The library would refuse it too, but without saying which.
  return Number(line[3]) > 20 ? 'backup-too-costly' : 'scrypt';
}
