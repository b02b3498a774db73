import { beforeEach, describe, expect, it, vi } from 'vitest';
import { helpHands } from '../../../electron/security/hands.ts';
import { createFakeContents } from '../support/fake-electron.ts';

const popup = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (items: { role: string }[]) => ({ popup: () => popup(items.map(({ role }) => role)) }),
  },
}));

let zoom: number;
let press: (key: string, held?: object) => boolean;
let click: (params: { isEditable: boolean; selectionText: string }) => void;

beforeEach(() => {
  zoom = 0;
  popup.mockClear();
  const { contents, events } = createFakeContents();
  Object.assign(contents, {
    getZoomLevel: () => zoom,
    setZoomLevel: (level: number) => {
      zoom = level;
    },
  });
  helpHands(contents);
  press = (key, held = { control: true }) => {
    const event = { preventDefault: vi.fn() };
    events.get('before-input-event')?.(event, { type: 'keyDown', key, control: false, meta: false, ...held });
    return event.preventDefault.mock.calls.length > 0;
  };
  click = (params) => void events.get('context-menu')?.({}, params);
});

describe('zoom without a menu', () => {
  it('goes in and out with Ctrl or Cmd and plus or minus, and back with 0', () => {
    expect(press('+')).toBe(true);
    expect(press('=', { meta: true })).toBe(true);
    expect(zoom).toBe(1);
    press('-');
    expect(zoom).toBe(0.5);
    press('0');
    expect(zoom).toBe(0);
  });

  it('ends at about 200 %, and not far below the usual size', () => {
    for (let times = 0; times < 20; times += 1) press('+');
    expect(1.2 ** zoom).toBeCloseTo(2.07, 1);
    for (let times = 0; times < 40; times += 1) press('-');
    expect(zoom).toBe(-1);
  });

  it.each([
    ['a plus that is typed', '+', {}],
    ['another key', 'r', { control: true }],
    ['the release of a key', '+', { control: true, type: 'keyUp' }],
  ])('leaves %s alone', (_name, key, held) => {
    expect(press(key, held)).toBe(false);
    expect(zoom).toBe(0);
  });
});

describe('the right button', () => {
  it('offers cut, copy and paste in a field', () => {
    click({ isEditable: true, selectionText: '' });
    expect(popup).toHaveBeenCalledWith(['cut', 'copy', 'paste']);
  });

  it('offers copy for selected text', () => {
    click({ isEditable: false, selectionText: 'ST2R' });
    expect(popup).toHaveBeenCalledWith(['copy']);
  });

  it('offers nothing elsewhere', () => {
    click({ isEditable: false, selectionText: '' });
    expect(popup).not.toHaveBeenCalled();
  });
});
