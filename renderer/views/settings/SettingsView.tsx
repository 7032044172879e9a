import { useTranslation } from 'react-i18next'
import { Label, Radio, RadioGroup, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { THEMES, type Settings } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { useSettings } from '../../settings.ts'
import { Button } from '../../ui/Button.tsx'
import './settings.css'

/** Points; as the contract allows. */
const SIZE = { least: 12, most: 32 }

export function SettingsView() {
  const { t } = useTranslation()
  const { settings, preview, save } = useSettings()
  const { data: info } = useCall('shell.info', {})

  return (
    <div className="view view-scroll">
      <div className="settings">
        <h1>{t('settings.title')}</h1>
        <p className="muted">{t('settings.lead')}</p>
        <RadioGroup className="setting" value={settings.theme} onChange={(theme) => save({ theme: theme as Settings['theme'] })}>
          <Label className="setting-name">{t('settings.theme')}</Label>
          <div className="themes">
            {THEMES.map((theme) => (
              <Radio key={theme} value={theme} className="theme">
                <span className={`theme-sample theme-sample-${theme}`} aria-hidden="true">
                  <span data-theme={theme === 'system' ? 'light' : theme} className="theme-page"><i /><b /><b /></span>
                  {theme === 'system' ? <span data-theme="dark" className="theme-page theme-half"><i /><b /><b /></span> : null}
                </span>
                {t(`settings.themes.${theme}`)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <Slider
          className="setting slider" minValue={SIZE.least} maxValue={SIZE.most} value={settings.readerSize}
          onChange={(readerSize) => preview({ readerSize })} onChangeEnd={(readerSize) => save({ readerSize })}
        >
          <div className="row">
            <Label className="setting-name grow">{t('settings.reader')}</Label>
            <SliderOutput>{t('settings.readerValue', { size: settings.readerSize })}</SliderOutput>
          </div>
          <SliderTrack className="slider-track"><SliderThumb className="slider-thumb" /></SliderTrack>
        </Slider>
        <p className="reader-sample">{t('settings.sample')}</p>
        <div className="setting row">
          <Button onPress={() => runCommand('view.reset-panes')}>{t('settings.resetPanes')}</Button>
          <Button onPress={() => runCommand('help.keys')} commandId="help.keys">{t('settings.keys')}</Button>
        </div>
        {info ? <p className="muted">{t('settings.version', { version: info.version, platform: info.platform })}</p> : null}
      </div>
    </div>
  )
}
