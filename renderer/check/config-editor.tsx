import { useEffect, useEffectEvent, useImperativeHandle, useRef, type Ref } from 'react';
import type { OpenConfig } from '../../electron/contract.ts';
import { openEditor, type EditorOrders, type EditorSession } from './editor-session.ts';

/** What may be asked of the editor from outside. */
export type EditorHandle = Pick<EditorSession, 'flush' | 'select'>;

interface ConfigEditorProps {
  readonly config: OpenConfig;
  readonly ref: Ref<EditorHandle>;
  readonly onEdit: EditorOrders['edit'];
  readonly onUndo: EditorOrders['undo'];
}

/** The text of the config in CodeMirror, inside a shadow root. Whether it can be changed is settled at the start. */
export function ConfigEditor({ config, ref, onEdit, onUndo }: ConfigEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const session = useRef<EditorSession | null>(null);
  const edit = useEffectEvent(onEdit);
  const undo = useEffectEvent(onUndo);
  const open = useEffectEvent((root: ShadowRoot) =>
    openEditor(root, config, { edit: (version, edits) => edit(version, edits), undo: () => undo() }),
  );

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const opened = open(element.shadowRoot ?? element.attachShadow({ mode: 'open' }));
    session.current = opened;
    return () => {
      opened.close();
      session.current = null;
    };
  }, []);
  useEffect(() => session.current?.update(config), [config]);
  useImperativeHandle(ref, () => ({
    flush: () => session.current?.flush() ?? Promise.resolve(),
    select: (from, to) => session.current?.select(from, to),
  }));

  return <div className="editor" ref={host} />;
}
