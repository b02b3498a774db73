/** Characters with an escape of their own in Rust's `{:?}`. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\0': String.raw`\0`,
  '\t': String.raw`\t`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\\': '\\\\',
  '"': String.raw`\"`,
  "'": String.raw`\'`,
};

/**
 * What Rust writes as `\u{…}`: whatever is neither printable nor a space, and marks that would join what stands
 * before them (`core::char::methods::escape_debug_ext`).
 */
const IN_TEXT = /["\\]|(?! )[\p{C}\p{Z}\p{Grapheme_Extend}]/gu;
const IN_CHAR = /['\\]|(?! )[\p{C}\p{Z}\p{Grapheme_Extend}]/gu;

/** A text as Rust's `{:?}` prints a `str`, its quotes included. */
export function debugText(text: string): string {
  return `"${text.replaceAll(IN_TEXT, escape)}"`;
}

/** A character as Rust's `{:?}` prints a `char`, its quotes included. */
export function debugChar(char: string): string {
  return `'${char.replaceAll(IN_CHAR, escape)}'`;
}

function escape(char: string): string {
  return SHORT_ESCAPES[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
