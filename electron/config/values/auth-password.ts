import { recognizeShape } from '../../keys/secret-shape.ts';
import { warning, type Finding } from '../problem.ts';

/**
 * Checks `auth_password`. Any text starts the signer; the node then compares it byte for byte as an HTTP header,
 * which is ASCII and loses blanks at its ends (signer-config-rules.md B.4).
 * @returns at most one warning
 */
export function checkAuthPassword(text: string): Finding[] {
  if (text === '') return [warning('password-empty')];
  if (text.includes('•')) return [warning('value-masked')];
  if (recognizeShape(text) === 'placeholder') return [warning('password-placeholder')];
  return /^[!-~](?:[ -~]*[!-~])?$/u.test(text) ? [] : [warning('password-characters')];
}
