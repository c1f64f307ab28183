import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

// One file, scripts and styles inlined, so that the page opens from disk and asks the network for nothing.
export default defineConfig({
  plugins: [viteSingleFile({ removeViteModuleLoader: true })],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, modulePreload: false },
})
