import { existsSync } from 'node:fs';
import { findBrowser } from '../../../scripts/chromium-runtime/browser/discover.ts';
import { launchApp } from '../../../scripts/chromium-runtime/launch.ts';
import { createAnswers } from './answers.ts';
import { createTracers } from './socket-trace.ts';
import type { LaunchSetting, WizardApp } from './wizard-app.ts';

/** Runs the shipped bundles in the Chromium runtime, headless. */
export async function launchInChromium(root: string, setting: LaunchSetting): Promise<WizardApp> {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (!browser.ok) throw new Error('no Chromium, Chrome or Edge found; npm test installs one where it can');
  const tracers = setting.traceFolder ? createTracers(setting.traceFolder, browser.path) : null;
  const output = { stdout: '', stderr: '' };
  const paths = createAnswers<string | null>();
  const buttons = createAnswers<number>();
  const boxes: string[] = [];

  const running = launchApp({
    appFolder: root,
    executablePath: tracers?.browser ?? browser.path,
    ...(tracers === null ? {} : { nodePath: tracers.node }),
    headless: true,
    colorScheme: setting.colorScheme,
    viewport: setting.viewport,
    env: { ...process.env, HOME: setting.home, USERPROFILE: setting.home, ...setting.env },
    onPage: setting.onPage,
    onOutput: (stream, text) => void (output[stream] += text),
    dialogs: {
      choosePath: () => paths.take(),
      showMessage({ message }) {
        boxes.push(message);
        return buttons.take();
      },
      async showError(title, content) {
        boxes.push(`${title}\n${content}`);
      },
    },
  });
  let page;
  try {
    page = await running.page;
  } catch {
    throw new Error(`the app ended with code ${await running.exited}:\n${output.stderr}`);
  }
  return {
    backend: 'Chromium runtime',
    page,
    mainProcessPid: running.pid,
    answerFolder: async (path) => paths.give(path),
    cancelFolder: async () => paths.give(null),
    answerFile: async (path) => paths.give(path),
    answerMessageBox: async (index) => buttons.give(index),
    shownBoxes: async () => boxes,
    requestClose: () => page.close({ runBeforeUnload: true }),
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    close: () => running.quit(),
    kill: async () => void (await running.kill()),
    exited: running.exited,
  };
}
