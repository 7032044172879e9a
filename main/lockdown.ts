import { app, type Session, type WebContents } from 'electron'
import { APP_URL, isAppUrl, SCHEME } from './app-url.ts'

/** Chromium's own ways to talk to the world, shut before it starts. No name is ever looked up. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'], ['disable-background-networking'], ['disable-component-update'], ['disable-domain-reliability'], ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

/** Must run before the app is ready. */
export function shutNetwork(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value ?? '')
  // Root on Linux has to run without the sandbox, and this call would take that switch back.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

const OWN_SCHEMES: ReadonlySet<string> = new Set([`${SCHEME}:`, 'devtools:', 'blob:', 'data:'])

/** Every request but to the app itself is refused, and every permission but writing text to the clipboard. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !OWN_SCHEMES.has(new URL(details.url).protocol) }))
  // Without this Chromium may look for a proxy on the local network.
  void session.setProxy({ mode: 'direct' })
  // It would download dictionaries.
  session.setSpellCheckerEnabled(false)
  const allowed = (contents: WebContents | null, permission: string) =>
    permission === 'clipboard-sanitized-write' && contents !== null && isAppUrl(contents.getURL())
  session.setPermissionRequestHandler((contents, permission, decide) => decide(allowed(contents, permission)))
  session.setPermissionCheckHandler(allowed)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** The page stays the page: it opens no window, goes nowhere, holds no foreign frame. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (event.url !== APP_URL) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
