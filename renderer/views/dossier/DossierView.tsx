export function DossierView({ entityId }: { readonly entityId: string }) {
  return <div data-entity={entityId} />
}
