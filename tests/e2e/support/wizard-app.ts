import type { Page } from '@playwright/test';

/** The running app as a test sees it, whichever backend runs it. */
export interface WizardApp {
  readonly backend: 'Electron' | 'Chromium runtime';
  readonly page: Page;
  readonly mainProcessPid: number;
  /** Answers the next folder dialog, before or after it opens, with an absolute path. */
  answerFolder(path: string): Promise<void>;
  /** Answers the next file dialog with an absolute path. */
  answerFile(path: string): Promise<void>;
  /** Cancels the next folder or file dialog. */
  cancelFolder(): Promise<void>;
  /** Answers the next message box with the index of a button. */
  answerMessageBox(index: number): Promise<void>;
  /** The messages of the boxes shown so far: message boxes and error boxes. */
  shownBoxes(): Promise<readonly string[]>;
  /** What a person does with the window's close button; the app may ask first. */
  requestClose(): Promise<void>;
  stdout(): string;
  stderr(): string;
  /** Quits the app in good order; the exit code. */
  close(): Promise<number | null>;
  /** Ends the main process at once with SIGKILL. */
  kill(): Promise<void>;
  /** Settles with the exit code when the app has ended by itself. */
  readonly exited: Promise<number | null>;
}

export interface LaunchSetting {
  /** The app's home folder: new for each test. */
  readonly home: string;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  /** Called with the page before the app's own code runs in it. */
  readonly onPage: (page: Page) => Promise<void>;
  readonly env?: Readonly<Record<string, string>>;
  /** Watches the app's system calls and writes what it sees into this folder; Chromium runtime only. */
  readonly traceFolder?: string | undefined;
}
