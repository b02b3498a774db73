import { Menu, type WebContents } from 'electron';

/** Chromium's zoom levels are powers of 1.2: 4 is about 200 %. */
const FURTHEST_ZOOM = 4;
const ZOOM_STEPS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5 };

/**
 * Gives back what is gone with the menu: zoom by Ctrl/Cmd and +, − or 0, and cut, copy and paste on the right
 * button, which is how many people paste.
 */
export function helpHands(contents: WebContents): void {
  contents.on('before-input-event', (event, { type, key, control, meta }) => {
    const step = key === '0' ? -contents.getZoomLevel() : ZOOM_STEPS[key];
    if (type !== 'keyDown' || !(control || meta) || step === undefined) return;
    event.preventDefault();
    const level = contents.getZoomLevel() + step;
    contents.setZoomLevel(Math.max(-1, Math.min(FURTHEST_ZOOM, level)));
  });
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    // What is secret on a screen cannot be selected there, so copying reaches public text only.
    if (isEditable) Menu.buildFromTemplate([{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }]).popup();
    else if (selectionText !== '') Menu.buildFromTemplate([{ role: 'copy' }]).popup();
  });
}
