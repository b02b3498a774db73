import { useEffect, useState } from 'react';
import type { Comparison } from '../../electron/machine/resources.ts';
import { Chip } from '../components/chip.tsx';
import { Segments } from '../components/segments.tsx';
import { TextInput } from '../components/text-input.tsx';
import { requirementsText } from '../text/status.ts';
import { useWizard } from '../wizard/context.ts';

/** What the signer's machine needs, beside this computer or figures that are typed in. */
export function RequirementsCheck() {
  const { state } = useWizard();
  const [machine, setMachine] = useState<'here' | 'typed'>('here');
  const [typed, setTyped] = useState({ cpus: '4', memory: '16', disk: '2000' });
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const { release } = state;
  const folder = state.folder?.token ?? null;
  useEffect(() => {
    let isCurrent = true;
    const figures = readFigures(typed);
    const asked = machine === 'here' ? null : figures;
    if (machine === 'typed' && figures === null) return undefined;
    void window.signerSetup['machine:compare']({ release, folder, typed: asked }).then((reply) => {
      if (isCurrent && reply.ok) setComparison(reply.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [release, folder, machine, typed]);
  const field = (name: keyof typeof typed) => (
    <TextInput
      label={requirementsText[name]}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <div className="stack">
      <p className="help">{requirementsText.lead}</p>
      <Segments
        label={requirementsText.machine}
        choices={(['here', 'typed'] as const).map((id) => ({ id, title: requirementsText.machines[id] }))}
        value={machine}
        onChange={setMachine}
      />
      {machine === 'typed' ? (
        <div className="word-fields">
          {field('cpus')}
          {field('memory')}
          {field('disk')}
        </div>
      ) : null}
      <div role="status">{comparison === null ? null : <Verdicts comparison={comparison} />}</div>
    </div>
  );
}

const round = (size: number) => Math.round(size * 10) / 10;

function Verdicts({ comparison: { machine, required, isEnough } }: { readonly comparison: Comparison }) {
  const { cpuLine, memoryLine, diskLine } = requirementsText;
  const rows: [string, boolean | null][] = [
    [cpuLine(machine.cpus, required.cpus), isEnough.cpus],
    [memoryLine(round(machine.memory), required.memory, required.memoryWithBitcoin), isEnough.memory],
    [diskLine(machine.disk === null ? null : round(machine.disk), required.disk), isEnough.disk],
  ];
  return (
    <div className="stack">
      <ul className="verdicts">
        {rows.map(([line, verdict]) => (
          <li key={line}>
            <Chip tone={verdict === null ? 'neutral' : verdict ? 'good' : 'warn'}>
              {verdict === null
                ? requirementsText.unknown
                : verdict
                  ? requirementsText.enough
                  : requirementsText.notEnough}
            </Chip>
            {line}
          </li>
        ))}
      </ul>
      <p className="help">{requirementsText.needs(required.parts)}</p>
    </div>
  );
}

/** Whole or broken numbers, a comma allowed; null while one of them is none. */
function readFigures(typed: Readonly<Record<'cpus' | 'memory' | 'disk', string>>) {
  const [cpus, memory, disk] = [typed.cpus, typed.memory, typed.disk].map((text) =>
    /^\d{1,6}(?:[.,]\d+)?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null,
  );
  return typeof cpus === 'number' && typeof memory === 'number' && typeof disk === 'number'
    ? { cpus, memory, disk }
    : null;
}
