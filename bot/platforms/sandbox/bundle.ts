import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface Asset {
  body: Uint8Array
  type: string
}

export interface PageBundle {
  html: string
  /** Path below `/` to the asset; a path carries the hash of what it holds, so it may be cached for ever. */
  assets: Map<string, Asset>
}

const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'page')
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

let ready: Promise<PageBundle> | undefined

/** Builds the page once per process, in memory. Throws esbuild's own error when a source does not compile. */
export function bundlePage(): Promise<PageBundle> {
  ready ??= buildPage()
  return ready
}

async function buildPage(): Promise<PageBundle> {
  const [template, built] = await Promise.all([
    readFile(join(folder, 'index.html'), 'utf8'),
    build({
      entryPoints: { app: join(folder, 'main.tsx'), style: join(folder, 'style/all.css') },
      outdir: 'assets',
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      legalComments: 'none',
      logLevel: 'silent',
    }),
  ])

  const assets = new Map<string, Asset>()
  const pathOf: Record<string, string> = {}
  for (const { path, contents } of built.outputFiles) {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12)
    const extension = extname(path)
    const url = `/assets/${hash}${extension}`
    assets.set(url, { body: contents, type: types[extension] ?? 'application/octet-stream' })
    pathOf[extension] = url
  }

  const html = template.replace('%STYLE%', pathOf['.css'] ?? '').replace('%SCRIPT%', pathOf['.js'] ?? '')
  return { html, assets }
}
