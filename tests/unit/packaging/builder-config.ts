import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The root of the project. */
export const PROJECT = join(import.meta.dirname, '../../..');

/** `electron-builder.yml` as electron-builder itself reads it: with the YAML parser of its own tree. */
export function readBuilderConfig(): unknown {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const fromLibrary = createRequire(fromBuilder.resolve('app-builder-lib'));
  const yaml = fromLibrary('js-yaml') as { load(text: string): unknown };
  return yaml.load(readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8'));
}

/** `package.json` of the project. */
export function readPackage(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<string, unknown>;
}
