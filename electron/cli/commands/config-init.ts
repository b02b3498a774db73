import { mkdir, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findMeantName } from '../../config/field-names.ts';
import type { Network, Placement, Release, Settings, SignerRow } from '../../config/release.ts';
import { findRelease } from '../../config/releases.ts';
import type { Receipt } from '../../contract.ts';
import type { BundleKind, NodeFile } from '../../deploy/bundle.ts';
import { failureText } from '../../../renderer/text/failures.ts';
import { problemText } from '../../../renderer/text/problems.ts';
import { readSignerRows } from '../../../renderer/wizard/signer-rows.ts';
import { describeFailure, describeKeyFailure } from '../failure.ts';
import { readInput } from '../input.ts';
import { readKeyMaterial } from '../../keys/key-material.ts';
import { describeReceipt } from '../receipt.ts';
import { openSession } from '../session.ts';
import { showName, write, type ExitCode, type Terminal } from '../terminal.ts';
import { cliText } from '../text.ts';
import { WrongUse } from '../wrong-use.ts';

export interface InitOptions {
  readonly release: string;
  readonly network: Network;
  readonly keychain: string;
  readonly messageKey?: 'reuse' | 'new';
  readonly docker?: true;
  readonly set: readonly string[];
  readonly signers?: string;
  readonly out: string;
  readonly name: string;
  readonly keychainJson?: true;
  readonly bundle: BundleKind;
  readonly nodeConfig?: NodeFile;
  readonly json?: true;
}

type Outcome =
  | { readonly ok: true; readonly value: Receipt }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly field?: string };

/** Writes a config as the wizard does, through the same calls, and prints the same receipt. */
export async function writeInitialConfig(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const release = findRelease(options.release);
  if (release === null) throw new WrongUse(cliText.onlyToday);
  const outcome = await run(release, options, terminal);
  if (options.json === true) {
    const line = outcome.ok ? { ok: true, ...outcome.value } : outcome;
    await write(terminal.stdout, `${JSON.stringify(line)}\n`);
  } else if (outcome.ok) {
    await write(terminal.stdout, `${describeReceipt(outcome.value, release.title).join('\n')}\n`);
  } else {
    await write(terminal.stderr, `${outcome.message}\n`);
  }
  return outcome.ok ? 0 : 1;
}

async function run(release: Release, options: InitOptions, terminal: Terminal): Promise<Outcome> {
  const placement: Placement = options.docker === true ? 'docker' : 'direct';
  const hasMessageKey = release.fields.some(({ source }) => source === 'message-key');
  if (options.messageKey !== undefined && !hasMessageKey) throw new WrongUse(cliText.noMessageKey);
  const settings = readSettings(release, options, placement, await readRows(release, options, terminal));

  const read = await readInput(options.keychain, terminal);
  if (!read.ok) return refuse(read.code, `${showName(options.keychain)}: ${failureText[read.code]}`);
  const material = await readKeyMaterial(new TextDecoder().decode(read.value));
  read.value.fill(0);
  if (!material.ok) return refuse(material.code, describeKeyFailure(material));

  const out = resolve(options.out);
  const session = openSession(async () => out);
  try {
    await session.holdKey(material.value);
    if (hasMessageKey)
      await session.call('message-key:choose', { way: options.messageKey === 'new' ? 'create' : 'reuse' });
    const draft = { release: release.id, network: options.network, placement, settings };
    const preview = await session.call('config:preview', draft);
    if (!preview.ok) {
      const problems = 'problems' in preview ? preview.problems : [];
      const lines = problems.map(({ field, code }) => `${field}: ${problemText[code]}`);
      return refuse(
        preview.code,
        lines.length === 0 ? describeFailure(preview) : lines.join('\n'),
        problems[0]?.field,
      );
    }
    // Made for this; taken away again when nothing was written into it.
    const isNew = await mkdir(out, { mode: 0o700 }).then(
      () => true,
      () => false,
    );
    const folder = await session.call('folder:choose', {});
    const saved = folder.ok
      ? await session.call('config:save', {
          preview: preview.value.id,
          folder: folder.value.token,
          configName: options.name,
          keychainName: options.keychainJson === true ? 'keychain.json' : null,
          backupName: null,
          bundle: {
            kind: options.bundle,
            node: options.nodeConfig ?? (options.bundle === 'none' ? 'none' : 'snippet'),
          },
        })
      : folder;
    if (saved.ok) return saved;
    if (isNew) await rmdir(out).catch(() => undefined);
    return refuse(saved.code, describeFailure(saved), 'field' in saved ? saved.field : undefined);
  } finally {
    session.wipe();
  }
}

function refuse(code: string, message: string, field?: string): Outcome {
  return { ok: false, code, message, ...(field === undefined ? {} : { field }) };
}

/** The release's presets with what was set over them. */
function readSettings(
  release: Release,
  { set }: InitOptions,
  placement: Placement,
  rows: readonly SignerRow[] | null,
): Settings {
  const form = release.fields.filter(({ source }) => source === 'form');
  const settings: Record<string, string | readonly SignerRow[]> = Object.fromEntries(
    form.map(({ name, type, preset }) => [
      name,
      type === 'signers' ? (rows ?? []) : (preset?.[placement] ?? ''),
    ]),
  );
  for (const text of set) {
    const equals = text.indexOf('=');
    if (equals === -1) throw new WrongUse(cliText.noEquals(showName(text)));
    const name = text.slice(0, equals);
    const field = release.fields.find((each) => each.name === name);
    if (field === undefined)
      throw new WrongUse(cliText.unknownSet(showName(name), findMeantName(name, release)));
    // SECURITY: architecture.md, Secrets – arguments are readable by every user of the computer.
    if (field.secret) throw new WrongUse(cliText.secretSet(name));
    if (field.source !== 'form') throw new WrongUse(cliText.otherSet(name, '--network'));
    const value = text.slice(equals + 1);
    settings[name] = field.type === 'signers' ? readSignerRows(value) : value;
  }
  return settings;
}

async function readRows(
  release: Release,
  { signers }: InitOptions,
  terminal: Terminal,
): Promise<readonly SignerRow[] | null> {
  if (signers === undefined) return null;
  if (!release.fields.some(({ type }) => type === 'signers')) throw new WrongUse(cliText.noSigners);
  const read = await readInput(signers, terminal);
  if (!read.ok) throw new WrongUse(`${showName(signers)}: ${failureText[read.code]}`);
  const rows = readSignerRows(new TextDecoder().decode(read.value));
  if (rows.length === 0) throw new WrongUse(cliText.noRows);
  return rows;
}
