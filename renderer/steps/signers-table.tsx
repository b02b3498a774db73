import { useState } from 'react';
import { Input } from 'react-aria-components';
import type { SettingFinding } from '../../electron/config/check-settings.ts';
import type { ProblemCode } from '../../electron/config/problem.ts';
import type { Field, SignerRow } from '../../electron/config/release.ts';
import { Button } from '../components/button.tsx';
import { Folded } from '../components/folded.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Verdict } from '../components/verdict.tsx';
import { nodeText } from '../text/steps.ts';
import { readSignerRows } from '../wizard/signer-rows.ts';

interface SignersTableProps {
  readonly field: Field;
  readonly rows: readonly SignerRow[];
  readonly problems: readonly SettingFinding[];
  /** Somebody wanted to go on: from then on, what is missing counts. */
  readonly isTried: boolean;
  readonly ownPublicKey: string | null;
  readonly onChange: (rows: readonly SignerRow[]) => void;
}

const text = nodeText.signers;

/** Not mistakes yet while the list is being filled. */
const MISSING: ReadonlySet<ProblemCode> = new Set(['field-missing', 'signers-empty', 'key-ids-empty']);

/** What the trusted side takes (electron/contract.ts). */
const MOST_ROWS = 1000;

/** The list of signers: a row each, or pasted whole. */
export function SignersTable({
  field,
  rows,
  problems: all,
  isTried,
  ownPublicKey,
  onChange,
}: SignersTableProps) {
  const [pasted, setPasted] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const edit = (index: number, change: Partial<SignerRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const take = () => {
    const read = readSignerRows(pasted).slice(0, MOST_ROWS);
    setHasFailed(read.length === 0);
    if (read.length === 0) return;
    onChange(read);
    setPasted('');
  };
  const problems = isTried ? all : all.filter(({ code }) => !MISSING.has(code));
  const ofTable = problems.filter(({ row }) => row === undefined);
  return (
    <section className="field" aria-labelledby="signers-label">
      <h2 className="label" id="signers-label">
        {field.label}
      </h2>
      <p className="help">{field.help}</p>
      {rows.length === 0 ? null : (
        <table className="signers">
          <thead>
            <tr>
              <th scope="col">{text.number}</th>
              <th scope="col">{text.publicKey}</th>
              <th scope="col">{text.keyIds}</th>
              <th scope="col">
                <span className="hidden-visually">{text.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // oxlint-disable-next-line no-array-index-key -- a row is its place in the list
              <tr key={index}>
                <td className="row-number">{index}</td>
                <td>
                  <Input
                    className="input"
                    aria-label={text.keyOf(index)}
                    aria-describedby={`signer-${index}`}
                    aria-invalid={isRefused(problems, index)}
                    autoComplete="off"
                    spellCheck="false"
                    maxLength={256}
                    value={row.publicKey}
                    onChange={(event) => edit(index, { publicKey: event.currentTarget.value })}
                  />
                  <div className="verdict" role="status" id={`signer-${index}`}>
                    <Verdict problems={problems.filter((problem) => problem.row === index)} />
                  </div>
                </td>
                <td className="key-ids">
                  <Input
                    className="input"
                    aria-label={text.idsOf(index)}
                    aria-describedby={`signer-${index}`}
                    aria-invalid={isRefused(problems, index)}
                    autoComplete="off"
                    maxLength={4096}
                    placeholder={text.keyIdsHint}
                    value={row.keyIds}
                    onChange={(event) => edit(index, { keyIds: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <Button
                    size="small"
                    label={text.remove(index)}
                    onPress={() => onChange(rows.toSpliced(index, 1))}
                  >
                    {text.removeShort}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row" {...(ofTable.length > 0 ? { 'data-refused': true } : {})}>
        <Button size="small" onPress={() => onChange([...rows, { publicKey: '', keyIds: '' }])}>
          {text.add}
        </Button>
        {ownPublicKey === null || rows.some(({ publicKey }) => publicKey === ownPublicKey) ? null : (
          <Button size="small" onPress={() => onChange([...rows, { publicKey: ownPublicKey, keyIds: '' }])}>
            {text.addMe}
          </Button>
        )}
      </div>
      <div className="verdict" role="status">
        <Verdict problems={ofTable} />
      </div>
      <Folded title={text.paste}>
        <TextInput
          label={text.pasteLabel}
          help={text.pasteHelp}
          rows={5}
          maxLength={100_000}
          value={pasted}
          isInvalid={hasFailed}
          verdict={hasFailed ? <p data-tone-text="bad">{text.pasteFailed}</p> : null}
          onChange={(value) => {
            setHasFailed(false);
            setPasted(value);
          }}
        />
        <Button size="small" onPress={take}>
          {text.take}
        </Button>
      </Folded>
    </section>
  );
}

function isRefused(problems: readonly SettingFinding[], index: number): boolean {
  return problems.some(({ row, level }) => row === index && level === 'error');
}
