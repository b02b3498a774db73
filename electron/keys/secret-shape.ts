/** What a pasted text is, judged by its looks, when it is not the thing that was asked for. */
export type SecretShape = 'mnemonic' | 'wif' | 'address' | 'public-key' | 'placeholder';

/** `<your key>`, `YOUR_PRIVATE_KEY`, `$KEY`, `xxxx`, `...`: what examples have where a value belongs. */
const PLACEHOLDER =
  /^(?:[<{[(].*[>}\])]|\$\{?\w+\}?|[x*.…_-]+)$|(?:^|[\W_])(?:your|replace|change[-_ ]?me|paste|insert|todo|example|here)(?:$|[\W_])/isu;

/**
 * Recognises the classic mix-ups – a phrase, a WIF, an address, a public key or a placeholder where a
 * private key belongs – by shape alone. Null when the text looks like none of them.
 */
export function recognizeShape(text: string): SecretShape | null {
  const trimmed = text.trim();
  if (/^[a-z]+(\s+[a-z]+){5,}$/iu.test(trimmed)) return 'mnemonic';
  if (/^(?:[5KL9c])[1-9A-HJ-NP-Za-km-z]{50,51}$/u.test(trimmed)) return 'wif';
  if (/^S[PTMN][0-9A-HJKMNP-TV-Z]{26,40}$/iu.test(trimmed)) return 'address';
  if (/^(?:0x)?0[23][0-9a-f]{64}$/iu.test(trimmed) && !trimmed.endsWith('01')) return 'public-key';
  if (trimmed.length <= 80 && PLACEHOLDER.test(trimmed)) return 'placeholder';
  return null;
}
