import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/**
 * The thread that seals and opens backups: one CommonJS file without imports of its own, since the app starts it
 * from its text.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: resolve(import.meta.dirname, 'electron/keys/backup-worker.ts'),
    outDir: 'out/main',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: false,
    license: { fileName: 'backup-worker.licenses.md' },
    rollupOptions: {
      output: { format: 'cjs', entryFileNames: 'backup-worker.cjs', codeSplitting: false },
    },
  },
});
