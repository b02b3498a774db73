import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { offlineText } from '../text/offline.ts';
import { useWizard } from '../wizard/context.ts';

const TONES = { offline: 'good', linked: 'warn', connected: 'warn' } as const;

/** What the machine's interfaces say, kept watching. Advice, never a wall. */
export function OfflineStep() {
  const { connection, goNext } = useWizard();
  const { now } = connection;
  const state = now?.state ?? null;
  return (
    <Screen
      title={offlineText.title}
      lead={offlineText.lead}
      primary={{
        label: state === 'connected' ? offlineText.nextOnline : offlineText.next,
        onPress: goNext,
      }}
    >
      <div className="stack" role="status">
        {now === null || state === null ? null : (
          <>
            <Notice tone={TONES[state]} title={offlineText.states[state].title}>
              {offlineText.states[state].text}
            </Notice>
            {now.links.length === 0 ? null : (
              <div className="card">
                <h2>{offlineText.links}</h2>
                <ul className="home-list">
                  {now.links.map(({ name, kind }) => (
                    <li key={name}>{offlineText.link(name, offlineText.kinds[kind])}</li>
                  ))}
                </ul>
              </div>
            )}
          </>
        )}
      </div>
      <p className="help">{offlineText.watching}</p>
      <Notice tone="neutral" title={offlineText.notFor.title}>
        {offlineText.notFor.text}
      </Notice>
    </Screen>
  );
}
