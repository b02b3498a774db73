import { defaultKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { checkText } from '../text/check.ts';

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.atom], color: 'var(--accent)' },
  { tag: [tags.string, tags.number, tags.bool], color: 'var(--good)' },
  { tag: tags.comment, color: 'var(--ink-3)' },
]);

/** The look of the editor: the tokens of the theme reach into its shadow root. */
const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.7', fontVariantLigatures: 'none' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--ink-3)', border: '0' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft), transparent 55%)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent), transparent 72%)',
  },
  '.cm-secret, .cm-secret span': { color: 'var(--secret)' },
  // The library draws these as data: images, which the policy does not load.
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecorationColor: 'var(--bad)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecorationColor: 'var(--warn)' },
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '.cm-lint-marker': { content: 'normal', width: '9px', height: '9px', margin: '6px 2px 0' },
  '.cm-lint-marker-error': { content: 'normal', borderRadius: '50%', backgroundColor: 'var(--bad)' },
  '.cm-lint-marker-warning': {
    content: 'normal',
    backgroundColor: 'var(--warn)',
    clipPath: 'polygon(50% 0, 0 100%, 100% 100%)',
  },
  '.cm-tooltip': {
    maxWidth: '420px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-ui)',
  },
});

const bullets = new MatchDecorator({ regexp: /•+/gu, decoration: Decoration.mark({ class: 'cm-secret' }) });

/** Hidden values in the colour of secrets. */
const secrets = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = bullets.createDeco(view);
    }
    update(update: ViewUpdate): void {
      this.decorations = bullets.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** What keys and the clipboard ask for. */
interface Keys {
  /** Puts a text in the place of a stretch, unseen by this page. */
  readonly replace: (from: number, to: number, insert: string) => void;
  readonly undo: () => void;
}

/** The editor but for its text: TOML, markers, keys. */
export function createExtensions({ replace, undo }: Keys, isEditable: boolean): Extension {
  return [
    // Offsets are those of the trusted side, to which a lone carriage return is a character.
    EditorState.lineSeparator.of('\n'),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    EditorView.lineWrapping,
    StreamLanguage.define(toml),
    syntaxHighlighting(colours),
    secrets,
    lintGutter(),
    look,
    EditorState.readOnly.of(!isEditable),
    EditorView.contentAttributes.of({ 'aria-label': checkText.editor, spellcheck: 'false' }),
    keymap.of([
      {
        key: 'Mod-z',
        run: () => {
          undo();
          return true;
        },
      },
      ...lintKeymap,
      ...defaultKeymap,
    ]),
    EditorView.domEventHandlers({
      // SECURITY: 3.8 – what is pasted may be a key: it goes to the trusted side and comes back masked.
      paste: (event, view) => {
        event.preventDefault();
        const { from, to } = view.state.selection.main;
        replace(from, to, (event.clipboardData?.getData('text/plain') ?? '').replaceAll('\r\n', '\n'));
        return true;
      },
      drop: (event) => {
        event.preventDefault();
        return true;
      },
    }),
  ];
}
