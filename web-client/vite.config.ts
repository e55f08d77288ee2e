import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { standIn } from './test/stand-in/vite-plugin.ts';

/**
 * Puts the design system in a cascade layer, so that our own rules win without fighting its selectors,
 * and leaves out its font files: the same family comes from @fontsource, without the old formats.
 */
const dkfdsLayer: Plugin = {
  name: 'dkfds-layer',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('dkfds/dist/css/dkfds.css')) {
      return null;
    }
    return `@layer dkfds {\n${code.replace(/@font-face\s*{[^}]*}/g, '').replace(/@charset[^;]*;/g, '')}\n}`;
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [dkfdsLayer, react(), ...(mode === 'stand-in' ? [standIn()] : [])],
  logLevel: mode === 'production' ? 'warn' : 'info',
  build: {
    reportCompressedSize: false,
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    // No data: addresses, and nothing inline: the Content-Security-Policy allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'assets/manifest.json',
    target: 'es2022',
  },
  server: {
    proxy: {
      '/api': 'http://localhost:8080',
      '/auth': 'http://localhost:8080',
      '/pulse-link': 'http://localhost:8080',
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    css: false,
    testTimeout: 60_000,
    // Every core: one is left unused otherwise, and half of two is much.
    maxWorkers: '100%',
    env: { TZ: 'Europe/Copenhagen' },
  },
}));
