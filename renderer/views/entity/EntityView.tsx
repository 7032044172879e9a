export function EntityView({ entityId }: { readonly entityId: string }) {
  return <div data-entity={entityId} />
}
