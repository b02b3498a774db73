/** A word of a POSIX shell command: as it stands when it is plain, else in single quotes. */
export function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A text of a Compose file: a dollar would begin a variable. */
export function escapeForCompose(text: string): string {
  return text.replaceAll('$', '$$$$');
}

/** A word of a systemd unit: `%` begins a specifier, `$` a variable, and blanks end a word (systemd.service(5)). */
export function quoteForUnit(word: string): string {
  const escaped = word.replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /^[\w@%+=:,./$-]+$/u.test(escaped) ? escaped : `"${escaped.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}

/** The folder of an absolute POSIX path; null for any other text, such as `:memory:` or a relative path. */
export function folderOf(path: string | null): string | null {
  if (path === null || !path.startsWith('/') || /\p{Cc}/u.test(path)) return null;
  const folder = path.slice(0, path.lastIndexOf('/'));
  return folder === '' ? null : folder;
}
