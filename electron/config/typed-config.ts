/** A value and the offset at which it stands in the text. */
export interface Placed<Value> {
  readonly value: Value;
  readonly at: number;
}

/** One entry of a `signers` list. */
export interface TypedRow {
  readonly publicKey: Placed<string>;
  readonly keyIds: Placed<readonly Placed<bigint>[]>;
}

/** A value of the type that the release wants. */
export type TypedValue = string | bigint | boolean | readonly Placed<TypedRow>[];

/** The fields of a config that have the right type, by TOML key. */
export type TypedConfig = ReadonlyMap<string, Placed<TypedValue>>;

/** The text of a field, or null when it is absent or not text. */
export function findText(config: TypedConfig, name: string): Placed<string> | null {
  const field = config.get(name);
  return field !== undefined && typeof field.value === 'string' ? { value: field.value, at: field.at } : null;
}

/** The integer of a field, or null when it is absent or not an integer. */
export function findInteger(config: TypedConfig, name: string): Placed<bigint> | null {
  const field = config.get(name);
  return field !== undefined && typeof field.value === 'bigint' ? { value: field.value, at: field.at } : null;
}

/** The truth value of a field, or null when it is absent or not one. */
export function findBoolean(config: TypedConfig, name: string): Placed<boolean> | null {
  const field = config.get(name);
  return field !== undefined && typeof field.value === 'boolean'
    ? { value: field.value, at: field.at }
    : null;
}

/** The rows of a field, or null when it is absent or not a list of rows. */
export function findRows(config: TypedConfig, name: string): Placed<readonly Placed<TypedRow>[]> | null {
  const field = config.get(name);
  return field !== undefined && typeof field.value === 'object' ? { value: field.value, at: field.at } : null;
}
