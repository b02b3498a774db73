import { describe, expect, it } from 'vitest';
import type { TomlValue } from '../../../../electron/config/toml/document.ts';
import { readToml, readTomlText } from '../../../../electron/config/toml/read-toml.ts';
import { encode } from '../config-vectors.ts';

/** What a value means, in plain JSON; floats and dates by kind only. */
function simplify(value: TomlValue): unknown {
  switch (value.kind) {
    case 'string':
    case 'boolean':
      return value.value;
    case 'integer':
      return Number(value.value);
    case 'array':
      return value.items.map(simplify);
    case 'table':
      return value.entries.map(({ key, value: inner }) => [key.name, simplify(inner)]);
    case 'flaw':
      return value.code;
    default:
      return value.kind;
  }
}

const read = (text: string) => {
  const { flaws, root } = readTomlText(text);
  return flaws.length > 0 ? flaws[0]?.code : simplify(root);
};
const readOne = (value: string) => {
  const result = read(`x = ${value}`);
  return Array.isArray(result) ? (result as [[string, unknown]])[0][1] : result;
};

describe('integers', () => {
  it.each([
    ['5000', 5000],
    ['5_000', 5000],
    ['+5', 5],
    ['0', 0],
    ['-0', 0],
    ['+-0', 0],
    ['-17', -17],
    ['0x1F', 31],
    ['+0x10', 16],
    ['0xFF_FF', 65535],
    ['0x0005', 5],
    ['0o17', 15],
    ['0b101', 5],
  ])('reads %s', (text, value) => {
    expect(readOne(text)).toBe(value);
  });

  it('keeps all digits of the largest and smallest', () => {
    const { root } = readTomlText('a = 9223372036854775807\nb = -9223372036854775808');
    expect(root.entries.map(({ value }) => (value.kind === 'integer' ? value.value : null))).toEqual([
      2n ** 63n - 1n,
      -(2n ** 63n),
    ]);
  });

  it.each([
    '05',
    '00',
    '1__0',
    '1_',
    '0X10',
    '0x_1',
    '-0x1',
    '0x',
    '9223372036854775808',
    '-9223372036854775809',
    '5000ms',
    '+ 1',
    '++1',
  ])('refuses %s', (text) => {
    expect(readOne(text)).toBe('toml-number');
  });
});

describe('floats and dates', () => {
  it.each(['1.5', '1e5', '1e+5', '1E-5', '1.0_0', '5.0e3', 'inf', '+inf', '-nan', '0e0'])(
    'reads %s as a float',
    (text) => {
      expect(readOne(text)).toBe('float');
    },
  );

  it.each(['1.', '1.e5', '1e', '1e309', '1_e5', '00e1', '1e5e5'])('refuses %s', (text) => {
    expect(readOne(text)).toBe('toml-number');
  });

  it.each([
    '1979-05-27',
    '1979-05-27T07:32:00Z',
    '1979-05-27 07:32:00.5+01:00',
    '07:32:00',
    '0T',
    '1-2',
    '1979-13-99',
  ])('reads %s by its outline as a date', (text) => {
    expect(readOne(text)).toBe('date');
  });

  it.each([
    ['07:32', 'toml-wanted-colon'],
    ['7:', 'toml-date'],
    ['1979-05-27  07:32:00', 'toml-wanted-line-end'],
  ])('refuses %s', (text, code) => {
    expect(readOne(text)).toBe(code);
  });
});

describe('strings', () => {
  it.each([
    ['"a\tb"', 'a\tb'],
    [String.raw`"\u0041\U0001D4B3\b\f\n\r\t\"\\"`, 'A𝒳\b\f\n\r\t"\\'],
    [String.raw`'C:\temp'`, String.raw`C:\temp`],
    ['""', ''],
    ['"""\na\r\nb"""', 'a\nb'],
    ["'''\r\nb\r\n'''", 'b\n'],
    ['"""a""b"""', 'a""b'],
    ['"""a"""""', 'a""'],
    ['"""a\\\n   b"""', 'ab'],
    ['"""a\\ \t\r\n\n b"""', 'ab'],
  ])('reads %j', (text, value) => {
    expect(readOne(text)).toBe(value);
  });

  it.each([
    [String.raw`"C:\signer"`, 'toml-escape'],
    [String.raw`"\e"`, 'toml-escape'],
    [String.raw`"\x41"`, 'toml-escape'],
    [String.raw`"\u00g0"`, 'toml-escape-digits'],
    [String.raw`"\uD800"`, 'toml-escape-value'],
    [String.raw`"\U00110000"`, 'toml-escape-value'],
    ['"""a\\ b"""', 'toml-escape'],
    ['"a\nb"', 'toml-newline-in-string'],
    ['"a\u007f"', 'toml-control-character'],
    ['"a\rb"', 'toml-control-character'],
    ["'a\u0000'", 'toml-control-character'],
    ['"a', 'toml-unterminated-string'],
    ['"""a""', 'toml-unterminated-string'],
    ['“a”', 'toml-typographic-quote'],
    ['abc', 'toml-unquoted-text'],
    ['', 'toml-unexpected-end'],
    ['\n', 'toml-wanted-value'],
  ])('refuses %j', (text, code) => {
    expect(readOne(text)).toBe(code);
  });
});

describe('arrays and tables', () => {
  it.each([
    ['x = [1, [2], "3",]', [['x', [1, [2], '3']]]],
    ['x = [\n# one\n1 # two\n,\n2\n]', [['x', [1, 2]]]],
    [
      'x = { a = 1, b.c = 2, b.d = 3 }',
      [
        [
          'x',
          [
            ['a', 1],
            [
              'b',
              [
                ['c', 2],
                ['d', 3],
              ],
            ],
          ],
        ],
      ],
    ],
    [
      'a . b = 1\na.c = 2',
      [
        [
          'a',
          [
            ['b', 1],
            ['c', 2],
          ],
        ],
      ],
    ],
    [
      '"a\\u0062" = 1\n\'c\' = 2',
      [
        ['ab', 1],
        ['c', 2],
      ],
    ],
    [
      'a = 1\na = 2',
      [
        ['a', 1],
        ['a', 2],
      ],
    ],
    [
      '[a]\nb = 1\n[a.c]\nd = 2\n[e]',
      [
        [
          'a',
          [
            ['b', 1],
            ['c', [['d', 2]]],
          ],
        ],
        ['e', []],
      ],
    ],
    [
      '[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\nb = 3',
      [
        [
          'a',
          [
            [
              ['b', 1],
              ['c', [['d', 2]]],
            ],
            [['b', 3]],
          ],
        ],
      ],
    ],
    [
      '[a.b]\nx = 1\n[a]\ny = 2',
      [
        [
          'a',
          [
            ['b', [['x', 1]]],
            ['y', 2],
          ],
        ],
      ],
    ],
    [
      '[b]\n[a]\n[b.c]',
      [
        ['b', [['c', []]]],
        ['a', []],
      ],
    ],
    [
      'a = []\n[[a]]',
      [
        ['a', []],
        ['a', [[]]],
      ],
    ],
  ])('reads %j', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each([
    ['x = {a = 1,}', 'toml-wanted-key'],
    ['x = {\na = 1}', 'toml-wanted-key'],
    ['x = {a = 1 b = 2}', 'toml-wanted-comma'],
    ['x = [1 2]', 'toml-wanted-bracket'],
    ['x = [,]', 'toml-wanted-value'],
    ['x: 1', 'toml-wanted-equals'],
    ['x = 1;', 'toml-unexpected-character'],
    ['x = 1 y = 2', 'toml-wanted-line-end'],
    ['"""x""" = 1', 'toml-multiline-key'],
    ['a = 1\na.b = 2', 'toml-dotted-key'],
    ['[a', 'toml-wanted-bracket'],
    ['[]', 'toml-wanted-key'],
    ['[[a]', 'toml-wanted-bracket'],
    ['a = 1\rb = 2', 'toml-unexpected-character'],
    ['# a\rb', 'toml-unexpected-character'],
    ['\u00a0a = 1', 'toml-unexpected-character'],
    ['a = 1\n\ufeffb = 2', 'toml-unexpected-character'],
  ])('refuses %j', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('marks a table that comes twice and an array where a table was', () => {
    expect(read('[a]\n[b]\n[a]')).toEqual([
      ['a', [['a', 'toml-duplicate-table']]],
      ['b', []],
    ]);
    expect(read('[[a.b]]\n[[a]]')).toEqual([
      [
        'a',
        [
          ['b', [[]]],
          ['a', 'toml-array-table'],
        ],
      ],
    ]);
  });
});

describe('the text', () => {
  it('skips one byte order mark, allows DEL in comments and no newline at the end', () => {
    expect(readToml(encode('\ufeffa = 1 # \u007f\t')).flaws).toEqual([]);
    expect(readToml(encode('\ufeff\ufeffa = 1')).flaws).toEqual([
      { code: 'toml-unexpected-character', at: 0 },
    ]);
  });

  it.each([
    [[0x61, 0xff], 1],
    [[0xc3, 0xa9, 0xc3], 1],
    [[0xed, 0xa0, 0x80], 0],
    [[0x0a, 0xe2, 0x82, 0xac, 0xc0, 0x80], 2],
    [[0xf4, 0x90, 0x80, 0x80], 0],
  ])('finds the first bad byte of %j', (bytes, at) => {
    expect(readToml(Uint8Array.from(bytes)).flaws).toEqual([{ code: 'text-not-utf8', at }]);
  });

  it('knows where keys and values stand', () => {
    const { root, lines } = readTomlText('# note\n  "a" = [1,\n 22]\n');
    const [entry] = root.entries;
    expect(lines.locate(entry?.key.start ?? 0)).toEqual({ line: 2, column: 3 });
    expect(lines.locate(entry?.value.start ?? 0)).toEqual({ line: 2, column: 9 });
    expect(lines.locate(entry?.value.end ?? 0)).toEqual({ line: 3, column: 5 });
  });

  it.each([
    ['', null],
    ['# note\n', null],
    ['a = 1\nb = 2', 'top'],
    ['[a]', 0],
    ['\n [a]\nb = 1', 2],
    ['a = 1\n[b]\n\n[[c.d]]\n', 11],
  ])('knows where the last table begins: %j', (text, at) => {
    expect(readTomlText(text).lastTable).toBe(at);
  });

  it('goes on after a flaw at the next line that looks like a beginning', () => {
    const { flaws, root } = readTomlText('a = [\n {b 1},\n {c = 2}\n]\nd = 4\ne = "\nf = 6\n');
    expect(flaws.map(({ code }) => code)).toEqual(['toml-wanted-equals', 'toml-newline-in-string']);
    expect(simplify(root)).toEqual([
      ['d', 4],
      ['f', 6],
    ]);
  });
});
