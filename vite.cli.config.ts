import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { readCommit } from './scripts/read-commit.ts';

/** The command line for plain Node: one entry, and pieces that are loaded when a command needs them. */
export default defineConfig({
  define: { __COMMIT__: JSON.stringify(readCommit()) },
  ssr: { noExternal: true },
  build: {
    ssr: resolve(import.meta.dirname, 'electron/cli/index.ts'),
    outDir: 'out/cli',
    target: 'node20',
    minify: false,
    sourcemap: false,
    license: { fileName: 'licenses.md' },
    rollupOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
  },
});
