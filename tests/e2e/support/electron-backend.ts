/* oxlint-disable unicorn/consistent-function-scoping -- sent to Electron as source: nothing may be outside */
import { _electron } from '@playwright/test';
import type { LaunchSetting, WizardApp } from './wizard-app.ts';

/** Dialogs as the test answers them, living in Electron's own main process. */
interface Stand {
  folders: (string | null)[];
  buttons: number[];
  boxes: string[];
  waitingFolders: ((answer: string | null) => void)[];
  waitingButtons: ((answer: number) => void)[];
}

/** Runs the shipped bundles in real Electron with its sandbox on. */
export async function launchInElectron(
  root: string,
  executablePath: string,
  setting: LaunchSetting,
): Promise<WizardApp> {
  const electron = await _electron.launch({
    executablePath,
    args: [root],
    cwd: root,
    // Without this the driver starts Electron with --no-sandbox, and the tests would prove nothing.
    chromiumSandbox: true,
    colorScheme: setting.colorScheme,
    env: { ...process.env, HOME: setting.home, USERPROFILE: setting.home, ...setting.env },
  });
  const output = { stdout: '', stderr: '' };
  const child = electron.process();
  child.stdout?.on('data', (text: Buffer) => void (output.stdout += text.toString('utf8')));
  child.stderr?.on('data', (text: Buffer) => void (output.stderr += text.toString('utf8')));
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });

  await electron.evaluate(({ dialog, nativeTheme }, colorScheme) => {
    const stand: Stand = { folders: [], buttons: [], boxes: [], waitingFolders: [], waitingButtons: [] };
    Object.assign(globalThis, { dialogStand: stand });
    nativeTheme.themeSource = colorScheme;
    const take = <Answer>(given: Answer[], waiting: ((answer: Answer) => void)[]): Promise<Answer> =>
      given.length > 0
        ? Promise.resolve(given.shift() as Answer)
        : new Promise((resolve) => waiting.push(resolve));
    dialog.showOpenDialog = async () => {
      const path = await take(stand.folders, stand.waitingFolders);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    };
    dialog.showMessageBox = async (...args: unknown[]) => {
      stand.boxes.push((args.at(-1) as { message: string }).message);
      return { response: await take(stand.buttons, stand.waitingButtons), checkboxChecked: false };
    };
    dialog.showErrorBox = (title, content) => void stand.boxes.push(`${title}\n${content}`);
  }, setting.colorScheme);

  const giveFolder = (path: string | null): Promise<void> =>
    electron.evaluate((_electronModule, answer) => {
      const { dialogStand: stand } = globalThis as unknown as { dialogStand: Stand };
      const next = stand.waitingFolders.shift();
      if (next === undefined) stand.folders.push(answer);
      else next(answer);
    }, path);

  const page = await electron.firstWindow();
  await setting.onPage(page);

  return {
    backend: 'Electron',
    page,
    mainProcessPid: child.pid ?? 0,
    answerFolder: giveFolder,
    cancelFolder: () => giveFolder(null),
    answerFile: giveFolder,
    answerMessageBox: (index) =>
      electron.evaluate((_electronModule, answer) => {
        const { dialogStand: stand } = globalThis as unknown as { dialogStand: Stand };
        const next = stand.waitingButtons.shift();
        if (next === undefined) stand.buttons.push(answer);
        else next(answer);
      }, index),
    shownBoxes: () =>
      electron.evaluate(() => (globalThis as unknown as { dialogStand: Stand }).dialogStand.boxes),
    requestClose: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    async close() {
      await electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    exited,
  };
}
