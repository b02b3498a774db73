import { useEffect, useRef, type RefObject } from 'react';
import type { PlacedProblem } from '../../electron/config/review-config.ts';
import type { OpenConfig } from '../../electron/contract.ts';
import { PLACEMENTS_SHOWN } from '../wizard/choices.ts';
import { useWizard } from '../wizard/context.ts';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { Grouped } from '../components/grouped.tsx';
import { Notice } from '../components/notice.tsx';
import { Segments } from '../components/segments.tsx';
import { checkText } from '../text/check.ts';
import { ConfigEditor, type EditorHandle } from './config-editor.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Desk } from './use-desk.ts';

interface ReviewProps {
  readonly config: OpenConfig;
  readonly desk: Desk;
  readonly editor: RefObject<EditorHandle | null>;
}

/** Names the version that is there when the act's turn comes. */
function version(now: OpenConfig | null) {
  return { version: now?.version ?? 0 };
}

/** The config with every problem in two layers, the fixes, and what else is known about it. */
export function Review({ config, desk, editor }: ReviewProps) {
  const { state } = useWizard();
  const listed = config.problems.map((problem, index) => ({ problem, index }));
  const errors = listed.filter(({ problem }) => problem.level === 'error');
  const warnings = listed.filter(({ problem }) => problem.level === 'warning');
  const certain = config.problems.filter(({ fix }) => fix !== null).length;
  // What was typed a moment ago is part of what the person means.
  const after = (run: () => void) => void editor.current?.flush().then(run);
  const verdict = useRef<HTMLSpanElement>(null);
  // A button that fixed the last of its problems is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) verdict.current?.focus();
    // oxlint-disable-next-line exhaustive-effect-dependencies -- each change may have taken the button away
  }, [config.version]);
  // By its place in the list as the person saw it.
  const fix = (problem: number) =>
    after(() => void desk.act('check:fix', () => ({ version: config.version, problem })));
  const show = ({ place }: PlacedProblem) =>
    place === null ? undefined : editor.current?.select(place.from, place.to);
  const undo = () => after(() => void desk.act('check:undo', version));
  const titleOf = (id: string) => state.app.releases.find((each) => each.id === id)?.title ?? id;
  const choose = (release: string | null, placement: OpenConfig['placement']) =>
    after(() => void desk.act('check:choose', () => ({ release, placement })));
  const shortOf = (id: string) => checkText.releases[id] ?? titleOf(id);
  const chosen = config.isChosen ? config.release : 'auto';

  return (
    <>
      <div className="desk-options">
        <Segments
          label={checkText.release}
          choices={[
            { id: 'auto', title: checkText.automatic(shortOf(config.detected)) },
            ...state.app.releases.map(({ id }) => ({ id, title: shortOf(id) })),
          ]}
          value={chosen}
          onChange={(id) => choose(id === 'auto' ? null : id, config.placement)}
        />
        <Segments
          label={checkText.placement}
          choices={[
            { id: 'unsaid', title: checkText.unsaid },
            ...PLACEMENTS_SHOWN.map((id) => ({ id, title: checkText.placements[id] })),
          ]}
          value={config.placement ?? 'unsaid'}
          onChange={(id) => choose(config.isChosen ? config.release : null, id === 'unsaid' ? null : id)}
        />
      </div>
      {config.canConvert ? (
        <Notice tone="neutral" title={titleOf(config.detected)}>
          <p>{checkText.convertText}</p>
          <Button size="small" onPress={() => after(() => void desk.act('check:convert', version))}>
            {checkText.convert}
          </Button>
        </Notice>
      ) : null}
      <div className="row">
        {certain === 0 ? null : (
          <Button onPress={() => after(() => void desk.act('check:fix-all', version))}>
            {checkText.fixAll(certain)}
          </Button>
        )}
        <Button kind="plain" isDisabled={!config.canUndo} onPress={undo}>
          {checkText.undo}
        </Button>
      </div>
      <div className="code">
        <header>
          <span className="mono">{config.fileName ?? checkText.pasted}</span>
          <span className="row" role="status" ref={verdict} tabIndex={-1}>
            <Chip tone={config.accepted ? 'good' : 'bad'}>
              {config.accepted ? checkText.verdicts.accepted : checkText.verdicts.refused(errors.length)}
            </Chip>
            {warnings.length === 0 ? null : (
              <Chip tone="warn">{checkText.verdicts.warnings(warnings.length)}</Chip>
            )}
          </span>
        </header>
        <ConfigEditor
          config={config}
          key={String(config.isText)}
          ref={editor}
          onEdit={async (of, edits) => {
            const next = await desk.act('check:edit', () => ({ version: of, edits: [...edits] }));
            return next?.version ?? null;
          }}
          onUndo={undo}
        />
      </div>
      <p className="help">{config.isText ? checkText.editorHelp : checkText.noText}</p>
      <ProblemList title={checkText.refusals} problems={errors} onShow={show} onFix={fix} />
      {config.quote === null ? null : (
        <section className="section">
          <h2>{checkText.quote}</h2>
          <code className="block quote">{config.quote}</code>
        </section>
      )}
      <ProblemList title={checkText.lints} problems={warnings} onShow={show} onFix={fix} />
      {config.problems.length === 0 ? (
        <Notice tone="good" title={checkText.verdicts.accepted}>
          {checkText.none}
        </Notice>
      ) : null}
      <section className="section row">
        {config.nodeName === null ? (
          <Button onPress={() => after(() => void desk.act('check:open-node', () => ({})))}>
            {checkText.node}
          </Button>
        ) : (
          <>
            <span>{checkText.nodeBeside(config.nodeName)}</span>
            <Button size="small" onPress={() => after(() => void desk.act('check:drop-node', () => ({})))}>
              {checkText.dropNode}
            </Button>
          </>
        )}
      </section>
      {config.identity === null ? null : (
        <section className="section">
          <h2>{checkText.identity}</h2>
          <dl className="facts-list card">
            <dt>{checkText.address}</dt>
            <dd>
              <Grouped value={config.identity.address} />
            </dd>
            <dt>{checkText.publicKey}</dt>
            <dd>
              <Grouped value={config.identity.publicKey} />
            </dd>
          </dl>
        </section>
      )}
    </>
  );
}
