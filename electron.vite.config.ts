import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { readCommit } from './scripts/read-commit.ts';

/**
 * Module scripts and `crossorigin` assets are fetched in CORS mode, which a custom scheme supports only with
 * more privileges; one classic, deferred script needs none.
 */
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  transformIndexHtml: (html) =>
    html.replaceAll(/<script type="module" crossorigin/gu, '<script defer').replaceAll(/ crossorigin/gu, ''),
};

/** The licences of what is bundled, beside each bundle and so in the package. */
const license = { fileName: 'licenses.md' };

const here = import.meta.dirname;

export default defineConfig({
  main: {
    define: { __COMMIT__: JSON.stringify(readCommit()) },
    build: {
      outDir: 'out/main',
      // Everything is bundled: the package then needs no node_modules at run time.
      externalizeDeps: false,
      minify: false,
      sourcemap: false,
      license,
      rollupOptions: {
        input: resolve(here, 'electron/main.ts'),
        external: ['electron'],
        output: { format: 'es', entryFileNames: 'index.js', codeSplitting: false },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload has no ESM: one CommonJS file (Electron sandbox.md).
      minify: false,
      sourcemap: false,
      license,
      rollupOptions: {
        input: resolve(here, 'electron/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react(), classicScript],
    base: './',
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // One linked file: split, a classic script would add its styles at run time, which the policy forbids.
      cssCodeSplit: false,
      sourcemap: false,
      license,
      modulePreload: false,
      // data: URLs are not in the CSP, so nothing may be inlined.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(here, 'renderer/index.html'), output: { format: 'iife' } },
    },
  },
});
