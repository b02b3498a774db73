import { describe, expect, it } from 'vitest';
import { debugChar, debugText } from '../../../../electron/config/refusal/rust-debug.ts';

describe('the debug text of Rust', () => {
  it.each([
    ['a\tb\r\n\0', String.raw`"a\tb\r\n\0"`],
    [`"'\\`, String.raw`"\"'\\"`],
    ['é 😀 “к”', '"é 😀 “к”"'],
    ['\u007f\u001b\u00a0\u3000\u2028', String.raw`"\u{7f}\u{1b}\u{a0}\u{3000}\u{2028}"`],
    ['\ufeff\u200b\u00ad\ue000\ufffe', String.raw`"\u{feff}\u{200b}\u{ad}\u{e000}\u{fffe}"`],
    ['e\u0301\u200d\ufe0f', String.raw`"e\u{301}\u{200d}\u{fe0f}"`],
  ])('of the string %j', (text, debug) => {
    expect(debugText(text)).toBe(debug);
  });

  it.each([
    ["'", String.raw`'\''`],
    ['"', `'"'`],
    ['\\', String.raw`'\\'`],
    ['\ufeff', String.raw`'\u{feff}'`],
    ['\u0301', String.raw`'\u{301}'`],
    [' ', "' '"],
    ['😀', "'😀'"],
  ])('of the character %j', (char, debug) => {
    expect(debugChar(char)).toBe(debug);
  });
});
