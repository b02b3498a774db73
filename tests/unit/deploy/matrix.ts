import { BUNDLES, NODE_FILES, type BundleFacts } from '../../../electron/deploy/bundle.ts';
import { NETWORKS, PLACEMENTS } from '../../../electron/config/release.ts';
import { releases } from '../../../electron/config/releases.ts';

export const PASSWORD = 'Rr7-_qX2mWk9sVb1TzYc4NdEfGhJ8LpQ5uAo3iB6xCw';

/** Every release × network × placement × bundle × node file, with the values that the form starts with. */
export const MATRIX: readonly (readonly [name: string, facts: BundleFacts])[] = releases.flatMap((release) =>
  NETWORKS.flatMap((network) =>
    PLACEMENTS.flatMap((placement) =>
      BUNDLES.flatMap((kind) =>
        NODE_FILES.map((node) => {
          const preset = (name: string) =>
            release.fields.find((field) => field.name === name)?.preset?.[placement] ?? null;
          const facts: BundleFacts = {
            kind,
            node,
            release,
            network,
            placement,
            configName: 'signer.toml',
            endpoint: preset('endpoint') ?? '',
            nodeHost: preset('node_host') ?? '',
            dbPath: preset('db_path'),
            metricsEndpoint: preset('metrics_endpoint'),
            authPassword: preset('db_path') === null ? null : PASSWORD,
            publicKey: '0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f',
            address: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB',
            backupName: 'signer-backup.age',
            keychainName: null,
          };
          return [`${release.id}, ${network}, ${placement}, ${kind}, node ${node}`, facts] as const;
        }),
      ),
    ),
  ),
);
