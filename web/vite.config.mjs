import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * `node build.js` builds the client into web/dist, which the API serves. The placeholder of the nonce is replaced in every answer
 * (api/web/serve-web.ts), so that the Content-Security-Policy needs no 'unsafe-inline'.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [splitBarrels(), carryNonce()],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 1500,
    // Small pictures stay files: `data:` in style sheets would need a wider policy.
    assetsInlineLimit: 0,
    // Libraries mark files "use client" for frameworks that render on a server; here all is client.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});

const isModule = (path) => existsSync(path.endsWith('.js') ? path : `${path}.js`);

/** Modules of a barrel by the name they are exported under. */
const BARRELS = {
  antd: (name) => `antd/es/${name.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase()}/index.js`,
  '@ant-design/icons': (name) => `@ant-design/icons/es/icons/${name}`,
};

/**
 * `import { Table } from 'antd'` becomes an import of the table alone. Through the barrel the bundler holds every page's components reached
 * from the first one, and puts them all into the first load.
 */
function splitBarrels() {
  const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
  return {
    name: 'split-barrels',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !/\.tsx?$/.test(id)) return null;
      return code.replaceAll(/import \{([^}]*)\} from ["'](antd|@ant-design\/icons)["'];?/g, (whole, names, barrel) => {
        const parts = names
          .split(',')
          .map((part) => part.trim().split(/\s+as\s+/))
          .filter(([name]) => name);
        if (!parts.every(([name]) => isModule(modules + BARRELS[barrel](name)))) return whole;
        return parts.map(([name, local = name]) => `import ${local} from "${BARRELS[barrel](name)}";`).join('');
      });
    },
  };
}

/**
 * Two of Ant Design's style sheets (width of the scroll bar, the page held still under a dialog) are made without the nonce it was given,
 * and the Content-Security-Policy refuses them. The place where all of them are made takes the page's nonce where none was passed.
 */
function carryNonce() {
  return {
    name: 'carry-nonce',
    transform(code, id) {
      if (!id.endsWith('@rc-component/util/es/Dom/dynamicCSS.js')) return null;
      const carried = code.replace(
        /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;\s*\}/,
        "styleNode.nonce = csp?.nonce ?? document.querySelector('script[nonce]')?.nonce ?? '';",
      );
      if (carried === code)
        throw new Error('carry-nonce: dynamicCSS.js of @rc-component/util is not as this plugin knows it');
      return carried;
    },
  };
}
