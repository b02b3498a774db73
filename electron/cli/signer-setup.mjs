#!/usr/bin/env node
// Runs the built command line where there is one, else the sources, so that it works right after npm ci.
import { existsSync } from 'node:fs';

const built = new URL('../../out/cli/index.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./index.ts');
}
