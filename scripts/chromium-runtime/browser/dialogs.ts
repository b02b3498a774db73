import type { FolderQuestion, MessageQuestion } from '../calls.ts';

/** Who answers the app's native dialogs: a person, or a test. */
export interface Dialogs {
  /** An absolute path, or null for cancel. */
  chooseFolder(question: FolderQuestion): Promise<string | null>;
  /** The index of the button. */
  showMessage(question: MessageQuestion): Promise<number>;
  showError(title: string, content: string): Promise<void>;
}
