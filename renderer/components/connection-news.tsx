import { offlineText } from '../text/offline.ts';
import type { WatchedConnection } from '../wizard/use-connection.ts';

/** Says that a cable or Wi-Fi came back after the computer had been offline; gone when it is offline again. */
export function ConnectionNews({
  connection: { now, wasOffline },
}: {
  readonly connection: WatchedConnection;
}) {
  const isBack = wasOffline && now !== null && now.state !== 'offline';
  return (
    <div role="status" className="news">
      {isBack ? (
        <p data-tone-text="warn" className="appear">
          {offlineText.cameBack}
        </p>
      ) : null}
    </div>
  );
}
