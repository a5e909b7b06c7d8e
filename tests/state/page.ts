import { svelte } from '@sveltejs/vite-plugin-svelte';
import {
  createRunnableDevEnvironment,
  createServer,
  type RunnableDevEnvironment,
  type ViteDevServer,
} from 'vite';

/** Modules run as the page runs them: Svelte's client build, where effects react. The runner's own build is the server's. */
export interface PageModules {
  import<Module>(path: string): Promise<Module>;
  close(): Promise<void>;
}

/** Opens a module graph of its own; the modules it gives are not those that the test file imports. */
export async function openPageModules(): Promise<PageModules> {
  const server: ViteDevServer = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    environments: {
      page: {
        consumer: 'client',
        resolve: { conditions: ['browser', 'svelte'], noExternal: true },
        dev: {
          moduleRunnerTransform: true,
          createEnvironment: (name, config) => createRunnableDevEnvironment(name, config, { hot: false }),
        },
      },
    },
  });
  const page = server.environments['page'] as RunnableDevEnvironment;
  return { import: (path) => page.runner.import(path), close: () => server.close() };
}
