import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'

export interface SelectOption<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
}

export interface SelectProps<T extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T
  readonly options: readonly SelectOption<T>[]
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

export function Select<T extends string>({ label, hideLabel = false, value, options, onChange, isDisabled = false }: SelectProps<T>) {
  return (
    <AriaSelect
      className="field select"
      {...(hideLabel ? { 'aria-label': label } : {})}
      value={value}
      onChange={(key) => onChange(key as T)}
      isDisabled={isDisabled}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <Button className="input select-button">
        <SelectValue />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options" data-own-keys="">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="option">
              {option.icon}
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
