import { setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, Transaction, type ChangeSet } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Edit } from '../../electron/config/fixes/fix.ts';
import type { OpenConfig } from '../../electron/contract.ts';
import { problemText } from '../text/problems.ts';
import { createExtensions } from './editor-setup.ts';

/** How long typing may pause before it is judged, in milliseconds. */
const PAUSE = 150;

/** Marks changes that come from the trusted side, so that they are not sent back. */
const fromDesk = Annotation.define<true>();

/** What an editor asks of its owner. */
export interface EditorOrders {
  /** Changes the text of a version; the version that comes of it, or null when it was not done. */
  readonly edit: (version: number, edits: readonly Edit[]) => Promise<number | null>;
  readonly undo: () => void;
}

export interface EditorSession {
  /** Shows the text and the problems of a config, unless something typed is still on its way. */
  readonly update: (config: OpenConfig) => void;
  /** Puts the cursor on a stretch, in sight and in focus. */
  readonly select: (from: number, to: number) => void;
  /** Sends what was typed and is not sent yet; to be waited for before anything else is asked. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
}

/**
 * An editor of a config whose text lies on the trusted side. What is typed here goes there, named by the version it
 * was typed into, and the masked text that comes back takes its place; the two have the same offsets.
 * @param root a shadow root, so that the library's styles need no hole in the policy
 */
export function openEditor(root: ShadowRoot, first: OpenConfig, { edit, undo }: EditorOrders): EditorSession {
  let base = first.version;
  let pending: ChangeSet | null = null;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sendAll = async () => {
    while (pending !== null) {
      const edits = toEdits(pending);
      pending = null;
      const version = await edit(base, edits);
      // Not done: what was typed since has lost its ground, and the next update shows what there is.
      if (version === null) pending = null;
      else base = version;
    }
    sending = null;
  };
  const flush = () => {
    clearTimeout(timer);
    sending ??= sendAll();
    return sending;
  };
  const replace = async (from: number, to: number, insert: string) => {
    await flush();
    await edit(base, [{ from, to, insert }]);
  };
  const listen = EditorView.updateListener.of(({ docChanged, changes, transactions }) => {
    if (!docChanged || transactions.some((each) => each.annotation(fromDesk) === true)) return;
    pending = pending?.compose(changes) ?? changes;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  });
  const keys = { replace: (from: number, to: number, text: string) => void replace(from, to, text), undo };
  const extensions = [createExtensions(keys, first.isText), listen];
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: first.text, extensions }),
  });

  return {
    update: (config) => {
      if (pending !== null) return;
      base = config.version;
      reconcile(view, config.text);
      showProblems(view, config);
    },
    select: (from, to) => {
      view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from) });
      view.focus();
    },
    flush,
    close: () => {
      clearTimeout(timer);
      view.destroy();
    },
  };
}

/** Makes the editor's text that of the trusted side, by the smallest change, so that the cursor stays. */
function reconcile(view: EditorView, text: string): void {
  const now = view.state.doc.toString();
  if (now === text) return;
  const most = Math.min(now.length, text.length);
  let start = 0;
  while (start < most && now[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && now[now.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) },
    annotations: [fromDesk.of(true), Transaction.addToHistory.of(false)],
  });
}

function showProblems(view: EditorView, { problems }: OpenConfig): void {
  const { length } = view.state.doc;
  const diagnostics = problems.flatMap(({ place, level, code }) =>
    place === null || place.from > length
      ? []
      : [{ from: place.from, to: Math.min(place.to, length), severity: level, message: problemText[code] }],
  );
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

function toEdits(changes: ChangeSet): Edit[] {
  const edits: Edit[] = [];
  changes.iterChanges((from, to, _fromNow, _toNow, insert) => {
    edits.push({ from, to, insert: insert.toString() });
  });
  return edits;
}
