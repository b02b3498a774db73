import { NETWORKS_SHOWN, PLACEMENTS_SHOWN } from '../wizard/choices.ts';
import { Choices } from '../components/choices.tsx';
import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { whereText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { hasMessageKey } from '../wizard/state.ts';

/** Release, network and placement: what decides which file is written. */
export function WhereStep() {
  const { state, dispatch, goNext } = useWizard();
  const releases = state.app.releases.map(({ id, title, era }) => ({
    id,
    ...(whereText.releases[id] ?? { title, consequence: era }),
  }));
  const { mainnetNotice, todayNotice, runNotice } = whereText;
  const isOfGuide = hasMessageKey(state);
  return (
    <Screen
      title={whereText.title}
      lead={whereText.lead}
      primary={{ label: whereText.next, onPress: goNext }}
    >
      <Choices
        label={whereText.release}
        isLabelHidden
        choices={releases}
        value={state.release}
        onChange={(release) => dispatch({ type: 'choose-release', release })}
      />
      {isOfGuide ? (
        <Notice tone="warn" title={todayNotice.title}>
          {todayNotice.text}
        </Notice>
      ) : null}
      <Choices
        label={whereText.network}
        isRow
        choices={NETWORKS_SHOWN.map((id) => ({ id, ...whereText.networks[id] }))}
        value={state.network}
        onChange={(network) => dispatch({ type: 'choose-network', network })}
      />
      {isOfGuide && state.network === 'mainnet' ? (
        <Notice tone="warn" title={mainnetNotice.title}>
          {mainnetNotice.text}
        </Notice>
      ) : null}
      <Choices
        label={whereText.placement}
        isRow
        choices={PLACEMENTS_SHOWN.map((id) => ({ id, ...whereText.placements[id] }))}
        value={state.placement}
        onChange={(placement) => dispatch({ type: 'choose-placement', placement })}
      />
      {isOfGuide ? (
        <Notice tone="neutral" title={runNotice.title}>
          {runNotice.text}
        </Notice>
      ) : null}
    </Screen>
  );
}
