import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileOfUrl, SCHEME } from './app-url.ts'
import { OUT } from './resources.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
}

/** No host anywhere: a page can name nothing but what lies in the app. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

/** The worker that reads PDFs compiles decoders for the pictures of scans (JBIG2, JPEG 2000), which are WebAssembly. It sees no page and no channel. */
const PDF_WORKER_POLICY = CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
const PDF_WORKER = /^pdf\.worker\b/

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

async function answer(request: Request): Promise<Response> {
  const file = fileOfUrl(request.url, OUT)
  if (file === null || request.method !== 'GET') return new Response(null, { status: 403 })
  try {
    return new Response(await readFile(file), {
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': PDF_WORKER.test(basename(file)) ? PDF_WORKER_POLICY : CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}

/** Serves the built page and the fonts. */
export function serveApp(session: Session): void {
  session.protocol.handle(SCHEME, answer)
}
