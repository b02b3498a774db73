import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../result.ts';

/** The system's clipboard, as far as a secret needs it. Every member can reject. */
export interface Clipboard {
  writeText(text: string): Promise<void>;
  readText(): Promise<string>;
  clear(): void;
}

export interface SecretClipboard {
  /** Copies a secret; it is taken away again after {@link CLEARED_AFTER}. */
  copy(secret: string): Promise<Result<null, { readonly code: 'clipboard-refused' }>>;
  /** Takes a copied secret away at once. */
  forget(): Promise<void>;
}

/** Seconds that a copied secret may stay. */
export const CLEARED_AFTER = 30;

/**
 * A clipboard that forgets: what was copied here is cleared after a while, unless something else was copied since
 * (architecture.md, Secrets). To know its own again it keeps a digest, not the secret.
 */
export function createSecretClipboard(clipboard: Clipboard): SecretClipboard {
  let own: { readonly digest: string; readonly timer: NodeJS.Timeout } | null = null;

  const forget = async () => {
    const held = own;
    own = null;
    if (held === null) return;
    clearTimeout(held.timer);
    try {
      if (digest(await clipboard.readText()) === held.digest) clipboard.clear();
    } catch {
      // A clipboard that cannot be read cannot be known to hold ours.
    }
  };

  return {
    async copy(secret) {
      try {
        await clipboard.writeText(secret);
      } catch {
        return fail({ code: 'clipboard-refused' });
      }
      if (own !== null) clearTimeout(own.timer);
      own = { digest: digest(secret), timer: setTimeout(() => void forget(), CLEARED_AFTER * 1000) };
      return ok(null);
    },
    forget,
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
