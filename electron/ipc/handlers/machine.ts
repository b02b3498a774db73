import { findRelease } from '../../config/releases.ts';
import { isOf2024 } from '../../deploy/bundle.ts';
import { REQUIREMENTS } from '../../deploy/requirements.ts';
import type { Folders } from '../../files/folder-tokens.ts';
import type { ConnectionLog } from '../../machine/connection-log.ts';
import { compareResources, readResources } from '../../machine/resources.ts';
import { askMetrics, askStatus } from '../../machine/status.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';

type MachineCalls = Pick<Handlers, 'machine:observe' | 'machine:compare' | 'status:ask'>;

/** What this computer is and is connected to; and, when the person asks, whether a signer answers. */
export function createMachineHandlers(log: ConnectionLog, folders: Folders, home: string): MachineCalls {
  return {
    'machine:observe': { needs: 'nothing', concurrent: true, run: () => ok(log.observe()) },
    'machine:compare': {
      needs: 'nothing',
      concurrent: true,
      run: async ({ release: id, folder, typed }) => {
        const release = findRelease(id);
        if (release === null) return fail({ code: 'request-invalid' });
        const required = REQUIREMENTS[isOf2024({ release }) ? 'guide' : 'today'];
        const place = (folder === null ? null : folders.resolve(folder)) ?? home;
        return ok(compareResources(typed ?? (await readResources(place)), required));
      },
    },
    'status:ask': {
      needs: 'nothing',
      concurrent: true,
      run: async ({ address, metrics }) => {
        const status = await askStatus(address);
        if (!status.ok) return status;
        if (metrics === null) return ok({ metrics: null });
        const asked = await askMetrics(metrics);
        // The signer runs, whatever its metrics server says.
        return ok({ metrics: asked.ok ? asked.value : asked.code });
      },
    },
  };
}
