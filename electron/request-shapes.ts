import * as z from 'zod/mini';
import { NETWORKS, PLACEMENTS } from './config/release.ts';
import { BUNDLES, NODE_FILES } from './deploy/bundle.ts';
import type { CallFailure } from './replies.ts';
import type { Result } from './result.ts';

/** One entry of the contract: a schema for what comes in, phantom types for what goes out. */
export interface Call<Schema extends z.ZodMiniType, Value, Failure extends { code: string }> {
  readonly request: Schema;
  readonly reply?: Result<Value, Failure | CallFailure>;
}

/** States the reply of a call; the schema follows, so that its type can be inferred. */
export function call<Value, Failure extends { code: string } = never>() {
  return <Schema extends z.ZodMiniType>(request: Schema): Call<Schema, Value, Failure> => ({ request });
}

/** The longest config text that is taken, in UTF-16 units: far above any that a signer has. */
export const MOST_TEXT = 2 ** 20;

export const text = (max: number) => z.string().check(z.maxLength(max));
export const nothing = z.strictObject({});
export const releaseId = text(32);
export const offset = z.int().check(z.gte(0), z.lte(MOST_TEXT));
export const edit = z.strictObject({ from: offset, to: offset, insert: text(MOST_TEXT) });
export const version = { version: z.int() };
export const signerRow = z.strictObject({ publicKey: text(256), keyIds: text(4096) });
export const settings = z
  .record(text(64), z.union([text(512), z.readonly(z.array(signerRow).check(z.maxLength(1000)))]))
  .check(z.refine((value) => Object.keys(value).length <= 64));
export const draft = {
  release: releaseId,
  network: z.enum(NETWORKS),
  placement: z.enum(PLACEMENTS),
  settings,
};
export const keychainReplacement = { replace: z.boolean() };
export const passphrase = { passphrase: text(1024) };
/** What is made beside the config to run the signer with. */
export const bundle = z.strictObject({ kind: z.enum(BUNDLES), node: z.enum(NODE_FILES) });
const size = z.number().check(z.gte(0), z.lte(1_000_000));
/** What a machine has; sizes in GB. */
export const resources = z.strictObject({ cpus: size, memory: size, disk: z.nullable(size) });
