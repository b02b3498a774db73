import type { Result } from '../../../electron/result.ts';

/** The value of a result that the test expects to be good; anything else fails the test by name. */
export function unwrap<Value, Failure extends { code: string }>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${result.code}`);
}
