/** A value, or one code of a closed list. Nothing throws across a module border and no error carries input. */
export type Result<Value, Failure extends { code: string }> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & Failure);

/** Wraps a value as the good half of a {@link Result}. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a code (and what the person needs beside it) as the bad half of a {@link Result}. */
export function fail<const Failure extends { code: string }>(
  failure: Failure,
): { readonly ok: false } & Failure {
  return { ok: false, ...failure };
}
