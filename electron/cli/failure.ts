import { failureText } from '../../renderer/text/failures.ts';
import type { KeyFailure } from '../keys/key-material.ts';
import { cliText } from './text.ts';

/** A refusal as a session or a save gives it. */
export interface Refusal {
  readonly code: string;
  readonly field?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly leftBehind?: readonly string[] | undefined;
}

/** A refusal in words: about which file, what to do, and what may have been left behind. */
export function describeFailure({ code, field, suggestion, leftBehind }: Refusal): string {
  const text = (failureText as Readonly<Record<string, string>>)[code] ?? cliText.broken;
  return [
    field === undefined ? text : `${field}: ${text}`,
    ...(suggestion === undefined ? [] : [cliText.tryName(suggestion)]),
    ...(leftBehind === undefined ? [] : [cliText.leftBehind(leftBehind.join(', '))]),
  ].join(' ');
}

/** Why a key was not taken. Wrong words are told by number alone: standard error may end up in a log. */
export function describeKeyFailure(failure: KeyFailure): string {
  switch (failure.code) {
    case 'keychain-unreadable':
      return cliText.badKeychain;
    case 'mnemonic-empty':
      return failureText['mnemonic-empty'];
    case 'mnemonic-word-count':
      return cliText.wordCount(failure.count);
    case 'mnemonic-word-unknown':
      return cliText.unknownWords(failure.words.map(({ number }) => number));
    case 'mnemonic-checksum':
      return cliText.checksum;
    default:
      return describeFailure(failure);
  }
}
