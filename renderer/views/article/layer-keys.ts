import type { TextLayer } from '../../../contract/reading-shapes.ts'

/** The key that switches each layer. */
export const LAYER_KEYS: Readonly<Record<TextLayer, string>> = {
  annotation: 'Alt+A', suggestion: 'Alt+S', hit: 'Alt+H', compound: 'Alt+C', official: 'Alt+O', person: 'Alt+P', organization: 'Alt+G', location: 'Alt+L', event: 'Alt+E',
}
