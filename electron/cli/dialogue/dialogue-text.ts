/** Words of the dialogue alone; everything else is said as in the wizard. */
export const dialogueText = {
  title: 'Signer Setup – nothing is sent anywhere, and nothing is written until you say so',
  done: 'Done. The secrets are forgotten.',
  brokenOff: 'Broken off. Nothing was written, and the secrets are forgotten.',
  identity: 'This is your key',
  keep: 'Go on with this key?',
  wordsFirst:
    'The words come next, on a screen of their own. Look around first: nobody behind you, no camera, no screen sharing, no recording of this terminal.',
  showWords: 'Show the words now?',
  written: 'Have you written all of them on paper, with their numbers?',
  prove: 'Prove now that your paper is right? Some of the words are asked for.',
  words: (count: number) => `Write these ${count} words on paper. Whoever has them has your key.`,
  suffix: (way: string) =>
    way === 'reuse'
      ? 'The 01 at the end of the key went, the 32 bytes before it were written in base58, decoded back and compared.'
      : 'Its 32 bytes were written in base58, decoded back and compared.',
  tune: 'Change fine tuning? Most people leave it.',
  signers: 'List of signers, on one line: {public_key = "…", key_ids = [1, 2]}, …',
  file: (name: string) => `${name}, secrets hidden`,
  verdict: 'Checked exactly as the signer reads it: accepted.',
  refused: 'The checks refuse this file, so it cannot be saved.',
  folder: 'Folder to save to, with its full path',
  saveNow: (name: string, folder: string) => `Save ${name} to ${folder}?`,
} as const;
