import { randomUUID } from 'node:crypto';
import { checkConfig } from '../../config/check-config.ts';
import { checkSettings } from '../../config/check-settings.ts';
import { previewConfig, revealConfig } from '../../config/preview-config.ts';
import { compareConfigs } from '../../config/compare-config.ts';
import { findRelease } from '../../config/releases.ts';
import { writeConfig } from '../../config/write-config.ts';
import { showPath } from '../../files/folder-tokens.ts';
import type { Vault } from '../../keys/vault.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';

type ConfigCalls = Pick<Handlers, 'config:check' | 'config:preview' | 'config:reveal' | 'config:compare'>;

/** Verdicts on the form, and the exact text that will be saved. */
export function createConfigHandlers(vault: Vault): ConfigCalls {
  return {
    'config:check': {
      needs: 'nothing',
      run: ({ release: id, placement, settings }) => {
        const release = findRelease(id);
        if (release === null) return fail({ code: 'request-invalid' });
        return ok({ problems: checkSettings(release, settings, placement) });
      },
    },
    'config:preview': {
      needs: 'keychain',
      run: ({ release: id, network, placement, settings }) => {
        const release = findRelease(id);
        if (release === null) return fail({ code: 'request-invalid' });
        if (release.fields.some((field) => field.source === 'message-key') && !vault.hasMessageKey) {
          return fail({ code: 'out-of-order' });
        }
        const refused = checkSettings(release, settings, placement).filter(
          (problem) => problem.level === 'error',
        );
        if (refused.length > 0) return fail({ code: 'settings-refused', problems: refused });
        const text = writeConfig(release, settings, { network, ...vault.readConfigKeys() });
        const bytes = new TextEncoder().encode(text);
        const { accepted, problems } = checkConfig(bytes, release, { placement, node: null });
        const made = { id: randomUUID(), release: id, network, placement, settings };
        const preview = { ...made, accepted, text: bytes };
        vault.holdPreview(preview);
        return ok({ id: preview.id, lines: previewConfig(text, release), accepted, problems });
      },
    },
    'config:reveal': {
      needs: 'keychain',
      run: ({ preview: id }) => {
        const preview = vault.findPreview(id);
        const release = preview === null ? null : findRelease(preview.release);
        if (preview === null || release === null) return fail({ code: 'preview-stale' });
        return ok({ lines: revealConfig(new TextDecoder().decode(preview.text), release) });
      },
    },
    'config:compare': {
      needs: 'keychain',
      run: ({ preview: id }) => {
        const preview = vault.findPreview(id);
        const release = preview === null ? null : findRelease(preview.release);
        if (preview === null || release === null) return fail({ code: 'preview-stale' });
        const { earlier } = vault;
        if (earlier === null) return fail({ code: 'no-earlier-config' });
        const [before, after] = [earlier.bytes, preview.text].map((bytes) => new TextDecoder().decode(bytes));
        const lines = compareConfigs(before ?? '', after ?? '', release);
        return ok({ fileName: showPath(earlier.name), lines });
      },
    },
  };
}
