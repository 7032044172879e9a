import type { EntityType } from '../../../core/entity/entity.ts'

export function EntitiesView({ type }: { readonly type: EntityType | null }) {
  return <div data-type={type} />
}
