import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { TEXT_LAYERS, type TextLayer } from '../../../contract/reading-shapes.ts'
import type { EntityType } from '../../../core/entity/entity.ts'
import type { Mark } from '../../reader/marks.ts'
import { layerCounts, switched } from '../../reader/text-layers.ts'
import { useSettings } from '../../settings.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { BarPanel } from './BarPanel.tsx'
import { LAYER_KEYS } from './layer-keys.ts'

function isKind(layer: TextLayer): layer is 'annotation' | 'suggestion' | 'hit' {
  return layer === 'annotation' || layer === 'suggestion' || layer === 'hit'
}

interface LayerSwitchesProps {
  readonly marks: readonly Mark[]
  readonly hits: number
  readonly onClose: () => void
}

/** What is drawn on the text, switched by kind and by type. A sample beside each shows how it looks, so that this is a key to the marks as well. */
export function LayerSwitches({ marks, hits, onClose }: LayerSwitchesProps) {
  const { t } = useTranslation()
  const { settings: { reading }, save } = useSettings()
  const counts = useMemo(() => layerCounts(marks, hits), [marks, hits])
  return (
    <BarPanel title={t('article.layers.title')} onClose={onClose}>
      <ul className="layer-list">
        {TEXT_LAYERS.map((layer) => (
          <li key={layer}>
            <Checkbox isSelected={!reading.hidden.includes(layer)} onChange={() => save({ reading: { ...reading, hidden: switched(reading.hidden, layer) } })}>
              <span className="layer-name">
                {isKind(layer) ? <span className={`layer-sample layer-sample-${layer}`} aria-hidden="true">Aa</span> : <EntityChip type={layer as EntityType} named={false} />}
                <span>{t(`article.layers.${layer}`)}</span>
              </span>
              <span className="muted">{t('article.layers.count', { count: counts.get(layer) ?? 0 })}</span>
            </Checkbox>
            <Kbd shortcut={LAYER_KEYS[layer]} />
          </li>
        ))}
      </ul>
      <p className="muted small">{t('article.layers.hint')}</p>
    </BarPanel>
  )
}
