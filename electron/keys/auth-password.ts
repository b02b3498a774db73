import { randomBytes } from 'node:crypto';

/**
 * A password between node and signer: 32 random bytes as 43 characters of base64url, so that it is printable
 * ASCII without blanks, as an HTTP header wants it (signer-config-rules.md B.4).
 */
export function createAuthPassword(): string {
  return randomBytes(32).toString('base64url');
}
