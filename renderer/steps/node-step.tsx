import { useEffect, useState } from 'react';
import type { Field, SignerRow } from '../../electron/config/release.ts';
import { Folded } from '../components/folded.tsx';
import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Verdict } from '../components/verdict.tsx';
import { failureText } from '../text/failures.ts';
import { nodeText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { currentRelease, currentSettings } from '../wizard/state.ts';
import { useProblems } from '../wizard/use-problems.ts';
import { EarlierPassword } from './earlier-password.tsx';
import { SignersTable } from './signers-table.tsx';

const FIRST_REFUSED = '.input[aria-invalid="true"], [data-refused] button';

/** The form, made from the release's field table, each field judged as it is typed. */
export function NodeStep() {
  const { state, dispatch, goNext } = useWizard();
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isTuning, setIsTuning] = useState(false);
  const settings = currentSettings(state);
  const [problems, setProblems] = useProblems(state.release, state.network, state.placement, settings);
  const fields = currentRelease(state).fields.filter(({ source }) => source === 'form');
  const advanced = fields.filter((field) => field.advanced);
  const hasPassword = currentRelease(state).fields.some(({ source }) => source === 'auth-password');

  // Once the refused fields are marked, the first of them gets the focus.
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>(FIRST_REFUSED)?.focus();
  }, [tries]);

  const goOn = async () => {
    // Asked anew: the verdicts on screen may be of a moment ago.
    const { release, network, placement } = state;
    const draft = { release, network, placement, settings };
    const reply = await window.signerSetup['config:check'](draft);
    if (!reply.ok) return setRefusal(failureText[reply.code]);
    const refused = reply.value.problems.filter(({ level }) => level === 'error');
    if (refused.length === 0) return goNext();
    setProblems(reply.value.problems);
    setRefusal(nodeText.fixFirst);
    if (refused.some(({ field }) => advanced.some(({ name }) => name === field))) setIsTuning(true);
    setTries(tries + 1);
  };

  const renderField = (field: Field) => {
    const value = settings[field.name] ?? '';
    const own = problems?.filter((problem) => problem.field === field.name) ?? [];
    const change = (typed: string | readonly SignerRow[]) => {
      setRefusal(null);
      dispatch({ type: 'type-setting', name: field.name, value: typed });
    };
    if (field.type === 'signers') {
      const rows = typeof value === 'string' ? [] : value;
      const publicKey = state.messageKey?.publicKey ?? null;
      return (
        <SignersTable
          key={field.name}
          field={field}
          rows={rows}
          problems={own}
          isTried={tries > 0}
          ownPublicKey={publicKey}
          onChange={change}
        />
      );
    }
    const text = typeof value === 'string' ? value : '';
    // An empty field is not a mistake before somebody tried to go on.
    const shown = tries > 0 ? own : own.filter(({ code }) => code !== 'field-missing');
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

  return (
    <Screen
      title={nodeText.title}
      lead={nodeText.lead}
      primary={{
        label: nodeText.next,
        onPress: () => void goOn(),
      }}
    >
      {refusal === null ? null : (
        <Notice tone="bad" title={nodeText.notYet} isAlert>
          {refusal}
        </Notice>
      )}
      <div>{fields.filter((field) => !field.advanced).map(renderField)}</div>
      {state.earlier === null || !hasPassword ? null : (
        <EarlierPassword keeps={state.earlier.keepsPassword} />
      )}
      {advanced.length === 0 ? null : (
        <Folded title={nodeText.advanced} isOpen={isTuning} onToggle={setIsTuning}>
          <p className="help">{nodeText.advancedLead}</p>
          <div className="section">{advanced.map(renderField)}</div>
        </Folded>
      )}
    </Screen>
  );
}
