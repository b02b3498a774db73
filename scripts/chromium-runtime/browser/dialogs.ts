import type { MessageQuestion, PathQuestion } from '../calls.ts';

/** Who answers the app's native dialogs: a person, or a test. */
export interface Dialogs {
  /** An absolute path of a folder or a file, or null for cancel. */
  choosePath(question: PathQuestion): Promise<string | null>;
  /** The index of the button. */
  showMessage(question: MessageQuestion): Promise<number>;
  showError(title: string, content: string): Promise<void>;
}
