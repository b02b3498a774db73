import { warning, type Finding } from '../problem.ts';

/**
 * Checks `auth_password`. Any text starts the signer; the node then compares it byte for byte as an HTTP header,
 * which is ASCII and loses blanks at its ends (signer-config-rules.md B.4).
 * @returns at most one warning
 */
export function checkAuthPassword(text: string): Finding[] {
  if (text === '') return [warning('password-empty')];
  return /^[!-~](?:[ -~]*[!-~])?$/u.test(text) ? [] : [warning('password-characters')];
}
