/** The part of tesseract.js that runs inside its own worker thread: here it runs in ours. */
declare module 'tesseract.js/src/worker-script/index.js' {
  interface Packet { readonly jobId: string; readonly workerId: string; readonly action: string; readonly payload: unknown }
  interface Message { readonly status: 'resolve' | 'reject' | 'progress'; readonly data: unknown }
  const script: {
    readonly dispatchHandlers: (packet: Packet, send: (message: Message) => void) => void
    readonly setAdapter: (adapter: { getCore: () => Promise<unknown>; gunzip: (packed: Uint8Array) => Uint8Array }) => void
  }
  export default script
}
