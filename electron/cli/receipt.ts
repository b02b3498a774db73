import type { Receipt } from '../contract.ts';
import type { SavedFile } from '../files/save-files.ts';
import { frameText } from '../../renderer/text/frame.ts';
import { receiptText } from '../../renderer/text/saving.ts';

/** The receipt as lines for a person: what was written, as read back, and whose key it is. */
export function describeReceipt(receipt: Receipt, releaseTitle: string): string[] {
  const { facts } = receiptText;
  return [
    ...[...receipt.files, ...(receipt.receiptFile === null ? [] : [receipt.receiptFile])].flatMap(
      describeFile,
    ),
    `${facts.folder}: ${receipt.folder}`,
    `${facts.address}: ${receipt.address}`,
    `${facts.publicKey}: ${receipt.publicKey}`,
    `${facts.network}: ${frameText.networks[receipt.network]}`,
    `${facts.release}: ${releaseTitle}`,
    `${facts.words}: ${receiptText.words[receipt.words]}`,
    `${facts.connection}: ${receiptText.connections[receipt.connection]}`,
  ];
}

/** One file: its name, whether it is secret, size, permissions and fingerprint. */
export function describeFile({ name, secret, size, permissions, mode, sha256 }: SavedFile): string[] {
  return [
    `${name}  ${secret ? receiptText.secret : receiptText.safe}  ${receiptText.bytes(size)}`,
    `  ${receiptText.permissions}: ${receiptText.permissionTexts[permissions](mode)}`,
    `  ${receiptText.sha256}: ${sha256}`,
    `  ${receiptText.verified}`,
  ];
}
