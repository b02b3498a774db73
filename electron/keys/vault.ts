import type { Network } from '../config/release.ts';
import {
  DEFAULT_PATH,
  derivePublicKey,
  describeKeychain,
  describePublicKey,
  encodePrivateKey,
  type Keychain,
  type KeychainSummary,
} from './keychain.ts';
import { createAuthPassword } from './auth-password.ts';
import type { EarlierFile, HeldBackup, HeldPreview } from './held.ts';
import { createPassphrase, joinPassphrase } from './passphrase.ts';
import { Proof } from './proof.ts';
import {
  describeMessageKey,
  encodeMessageKey,
  explainMessageKey,
  type Base58Steps,
  type MessageKeySummary,
  type MessageKeyWay,
} from './message-key.ts';

export type { EarlierFile, HeldBackup, HeldPreview } from './held.ts';

interface HeldKeychain {
  readonly origin: KeychainSummary['origin'];
  readonly mnemonic: Uint8Array | null;
  readonly privateKey: Uint8Array;
  readonly publicKey: string;
}

interface HeldMessageKey {
  readonly way: MessageKeyWay;
  readonly key: Uint8Array;
}

/**
 * The one owner of this session's secrets. Bytes are overwritten when they are replaced or wiped; the
 * strings that libraries need in between cannot be (SECURITY.md says so).
 */
export class Vault {
  #keychain: HeldKeychain | null = null;
  #messageKey: HeldMessageKey | null = null;
  #authPassword: Uint8Array | null = null;
  #preview: HeldPreview | null = null;
  #passphrase: Uint8Array | null = null;
  #backup: HeldBackup | null = null;
  #earlier: EarlierFile | null = null;
  #generation = 0;
  #saved = false;

  /** Called when a keychain has come in. */
  onHold: () => void = () => undefined;

  /** The proof that this keychain's words are on paper. */
  readonly proof = new Proof();

  /** Takes a keychain in; whatever was derived from an earlier one is wiped with it. */
  holdKeychain(origin: KeychainSummary['origin'], mnemonic: string | null, privateKey: Uint8Array): void {
    this.wipe();
    this.#keychain = {
      origin,
      mnemonic: mnemonic === null ? null : new TextEncoder().encode(mnemonic),
      privateKey,
      publicKey: derivePublicKey(privateKey),
    };
    this.onHold();
  }

  /** Takes a message key in; `null` reuses the Stacks private key. A preview made with another is dropped. */
  holdMessageKey(way: MessageKeyWay, key: Uint8Array | null): void {
    const own = key ?? Uint8Array.from(this.#require().privateKey);
    this.#messageKey?.key.fill(0);
    this.#dropPreview();
    this.#messageKey = { way, key: own };
    this.#saved = false;
  }

  holdPreview(preview: HeldPreview): void {
    this.#dropPreview();
    this.#preview = preview;
  }

  /** Takes a sealed backup in, or the same one after its test. */
  holdBackup(backup: HeldBackup | null): void {
    this.#backup = backup;
  }

  get backup(): HeldBackup | null {
    return this.#backup;
  }

  /** The passphrase made for this keychain's backup; made once, so that what is on paper stays right. */
  readPassphrase(): string {
    this.#passphrase ??= new TextEncoder().encode(joinPassphrase(createPassphrase()));
    return new TextDecoder().decode(this.#passphrase);
  }

  holdEarlier(file: EarlierFile): void {
    this.#earlier = file;
  }

  get earlier(): EarlierFile | null {
    return this.#earlier;
  }

  /** Another number for every keychain and after every wipe: what took long can see whether it still matters. */
  get generation(): number {
    return this.#generation;
  }

  /** Keeps the password of an earlier config, or, with null, has a new one made. */
  holdAuthPassword(password: string | null): void {
    this.#authPassword?.fill(0);
    this.#dropPreview();
    this.#authPassword = password === null ? null : new TextEncoder().encode(password);
  }

  /** Whether it is still open if the person can come back: there are words, and nobody proved or waived them. */
  get isUnproved(): boolean {
    const held = this.#keychain;
    return held !== null && held.mnemonic !== null && held.origin !== 'backup' && this.proof.state === 'open';
  }

  /** Closing now loses nothing: the keychain is on disk. */
  markSaved(): void {
    this.#saved = true;
  }

  get hasKeychain(): boolean {
    return this.#keychain !== null;
  }

  get hasMessageKey(): boolean {
    return this.#messageKey !== null;
  }

  /** A keychain that exists nowhere but here. */
  get holdsUnsaved(): boolean {
    return this.#keychain !== null && !this.#saved;
  }

  /** The preview of this id, or null when another was made since. */
  findPreview(id: string): HeldPreview | null {
    return this.#preview?.id === id ? this.#preview : null;
  }

  summarizeKeychain(): KeychainSummary {
    const held = this.#require();
    const mnemonic = this.readMnemonic();
    return {
      origin: held.origin,
      words: mnemonic === null ? null : mnemonic.split(' ').length,
      path: mnemonic === null ? null : DEFAULT_PATH,
      ...describePublicKey(held.publicKey),
    };
  }

  summarizeMessageKey(): MessageKeySummary {
    const { way, key } = this.#requireMessageKey();
    return describeMessageKey(way, key);
  }

  explainMessageKey(reveal: boolean): Base58Steps {
    const { way, key } = this.#requireMessageKey();
    return explainMessageKey(way, key, reveal);
  }

  readMnemonic(): string | null {
    const { mnemonic } = this.#require();
    return mnemonic === null ? null : new TextDecoder().decode(mnemonic);
  }

  readKeychain(network: Network): Keychain {
    return describeKeychain(this.readMnemonic(), this.#require().privateKey, network);
  }

  /** The secrets of a config: 66 hex characters, base58 where a message key was chosen, and the password. */
  readConfigKeys(): { stacksPrivateKey: string; messagePrivateKey: string | null; authPassword: string } {
    return {
      stacksPrivateKey: encodePrivateKey(this.#require().privateKey),
      messagePrivateKey: this.#messageKey === null ? null : encodeMessageKey(this.#messageKey.key),
      authPassword: this.#readAuthPassword(),
    };
  }

  /** Overwrites every secret byte and forgets everything derived from one. */
  wipe(): void {
    this.#keychain?.mnemonic?.fill(0);
    this.#keychain?.privateKey.fill(0);
    this.#messageKey?.key.fill(0);
    this.#authPassword?.fill(0);
    this.#passphrase?.fill(0);
    this.#earlier?.bytes.fill(0);
    this.#dropPreview();
    this.#generation += 1;
    this.#earlier = null;
    this.proof.reset();
    this.#passphrase = null;
    this.#backup = null;
    this.#authPassword = null;
    this.#keychain = null;
    this.#messageKey = null;
    this.#saved = false;
  }

  /** Made once, so that going back and forth does not change what was already copied to the node. */
  #readAuthPassword(): string {
    this.#authPassword ??= new TextEncoder().encode(createAuthPassword());
    return new TextDecoder().decode(this.#authPassword);
  }

  #dropPreview(): void {
    this.#preview?.text.fill(0);
    this.#preview = null;
  }

  #require(): HeldKeychain {
    if (this.#keychain === null) throw new Error('The vault holds no keychain');
    return this.#keychain;
  }

  #requireMessageKey(): HeldMessageKey {
    if (this.#messageKey === null) throw new Error('The vault holds no message key');
    return this.#messageKey;
  }
}
