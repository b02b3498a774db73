import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron, isSandboxPossible } from '../../../scripts/electron-binary.ts';
import { hasDisplay } from '../../../scripts/chromium-runtime/browser/discover.ts';
import { launchInChromium } from './chromium-backend.ts';
import { launchInElectron } from './electron-backend.ts';
import type { LaunchSetting, WizardApp } from './wizard-app.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** Electron's path when it can run here with its sandbox and on a display; else null: the runtime is used. */
export function usableElectron(): string | null {
  return isSandboxPossible() && hasDisplay(process) ? findElectron(ROOT) : null;
}

/** Launches the shipped bundles: real Electron where it can run, the Chromium runtime otherwise. */
export function launchWizard(setting: LaunchSetting): Promise<WizardApp> {
  if (!existsSync(join(ROOT, 'out/main/index.js'))) throw new Error('nothing is built: npm run build');
  // Driving Electron opens debugging ports of the driver's, which would hide what the app does.
  const electron = setting.traceFolder ? null : usableElectron();
  return electron === null ? launchInChromium(ROOT, setting) : launchInElectron(ROOT, electron, setting);
}
