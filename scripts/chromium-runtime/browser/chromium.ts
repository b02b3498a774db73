import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFlags } from './flags.ts';

export interface ChromiumSetting {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly switches: readonly (readonly [string, string])[];
  /** CSS pixels. With a window on a screen the page follows the window. */
  readonly size: { readonly width: number; readonly height: number };
  /** What the system prefers; as it is when absent. */
  readonly colorScheme?: 'light' | 'dark' | undefined;
}

export interface Chromium {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Closes it and removes its profile. */
  close(): Promise<void>;
}

/** Chromium refuses to run as root with its sandbox on. */
export function mustDropSandbox(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Starts Chromium with one page and a profile of its own, driven over a pipe.
 * Throws when it does not start; nothing is left behind then.
 */
export async function startChromium(setting: ChromiumSetting): Promise<Chromium> {
  const { executablePath, headless, switches, size, colorScheme } = setting;
  const profile = await mkdtemp(join(tmpdir(), 'signer-setup-profile-'));
  const removal = { recursive: true, force: true, maxRetries: 5 };
  const removeProfile = (): void => rmSync(profile, removal);
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      viewport: headless ? size : null,
      args: chromiumFlags({ switches, ...size, headless }),
      chromiumSandbox: !mustDropSandbox(),
      // Grants nothing and thereby refuses everything, without a prompt.
      permissions: [],
      acceptDownloads: false,
      colorScheme: colorScheme ?? null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    // Registered after the driver's own, which ends Chromium: a runner that crashes leaves nothing either.
    process.once('exit', removeProfile);
    return {
      context,
      page: context.pages()[0] ?? (await context.waitForEvent('page')),
      async close() {
        await context.close().catch(() => undefined);
        process.removeListener('exit', removeProfile);
        await rm(profile, removal);
      },
    };
  } catch (error) {
    await rm(profile, removal);
    throw error;
  }
}
