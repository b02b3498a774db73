import { useState } from 'react';
import type { Field, SignerRow } from '../../electron/config/release.ts';
import { Folded } from '../components/folded.tsx';
import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Verdict } from '../components/verdict.tsx';
import { nodeText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { currentRelease, currentSettings } from '../wizard/state.ts';
import { useProblems } from '../wizard/use-problems.ts';
import { SignersTable } from './signers-table.tsx';

/** The form, made from the release's field table, each field judged as it is typed. */
export function NodeStep() {
  const { state, dispatch, goNext } = useWizard();
  const [hasTried, setHasTried] = useState(false);
  const settings = currentSettings(state);
  const problems = useProblems(state.release, state.network, settings);
  const fields = currentRelease(state).fields.filter(({ source }) => source === 'form');
  const hasErrors = problems?.some(({ level }) => level === 'error') ?? false;

  const goOn = async () => {
    // Asked anew: the verdicts on screen may be of a moment ago.
    const reply = await window.signerSetup['config:check']({
      release: state.release,
      network: state.network,
      settings,
    });
    if (reply.ok && reply.value.problems.every(({ level }) => level !== 'error')) return goNext();
    setHasTried(true);
    // After the next paint, when an empty field is marked as well.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.input[aria-invalid="true"]')?.focus());
  };

  const renderField = (field: Field) => {
    const value = settings[field.name] ?? '';
    const own = problems?.filter((problem) => problem.field === field.name) ?? [];
    const change = (typed: string | readonly SignerRow[]) =>
      dispatch({ type: 'type-setting', name: field.name, value: typed });
    if (field.type === 'signers') {
      const rows = typeof value === 'string' ? [] : value;
      const publicKey = state.messageKey?.publicKey ?? null;
      return (
        <SignersTable
          key={field.name}
          field={field}
          rows={rows}
          problems={own}
          ownPublicKey={publicKey}
          onChange={change}
        />
      );
    }
    const text = typeof value === 'string' ? value : '';
    // An empty field is not a mistake before somebody tried to go on.
    const shown = hasTried ? own : own.filter(({ code }) => code !== 'field-missing');
    const fallback = field.fallback === undefined ? '' : ` ${nodeText.fallback(field.fallback)}.`;
    return (
      <TextInput
        key={field.name}
        label={field.label}
        help={`${field.help}${fallback}`}
        {...(field.unit === undefined ? {} : { unit: nodeText.units[field.unit] })}
        value={text}
        isInvalid={shown.some(({ level }) => level === 'error')}
        verdict={
          <Verdict problems={shown} {...(text === '' || problems === null ? {} : { ok: nodeText.ok })} />
        }
        onChange={change}
      />
    );
  };

  const advanced = fields.filter((field) => field.advanced);
  return (
    <Screen
      title={nodeText.title}
      lead={nodeText.lead}
      primary={{
        label: nodeText.next,
        onPress: () => void goOn(),
      }}
    >
      {hasTried && hasErrors ? (
        <Notice tone="bad" title={nodeText.notYet} isAlert>
          {nodeText.fixFirst}
        </Notice>
      ) : null}
      <div>{fields.filter((field) => !field.advanced).map(renderField)}</div>
      {advanced.length === 0 ? null : (
        <Folded title={nodeText.advanced}>
          <p className="help">{nodeText.advancedLead}</p>
          <div className="section">{advanced.map(renderField)}</div>
        </Folded>
      )}
    </Screen>
  );
}
