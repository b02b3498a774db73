import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The commit the build was made from, shown on every screen; `source` outside a git checkout. */
function readCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'source';
  }
}

const here = import.meta.dirname;

export default defineConfig({
  main: {
    define: { __COMMIT__: JSON.stringify(readCommit()) },
    build: {
      outDir: 'out/main',
      // Everything is bundled: the package then needs no node_modules at run time.
      externalizeDeps: false,
      lib: { entry: resolve(here, 'electron/main.ts'), formats: ['es'], fileName: 'index' },
      minify: false,
      sourcemap: false,
      rollupOptions: { external: ['electron'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload has no ESM: one CommonJS file (Electron sandbox.md).
      lib: { entry: resolve(here, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'index.cjs' },
      minify: false,
      sourcemap: false,
      rollupOptions: { external: ['electron'] },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    base: './',
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      modulePreload: false,
      // data: URLs are not in the CSP, so nothing may be inlined.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
