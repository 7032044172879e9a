import type { ReactNode, Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly hint?: ReactNode
  /** What is wrong with the value; the field is marked invalid while it is there. */
  readonly error?: string | null
  readonly lines?: number
  readonly inputRef?: Ref<HTMLInputElement>
  readonly areaRef?: Ref<HTMLTextAreaElement>
}

export function TextField({ label, hideLabel = false, placeholder, hint, error, lines = 1, inputRef, areaRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} {...(hideLabel ? { 'aria-label': label } : {})} isInvalid={Boolean(error)} validationBehavior="aria" className="field">
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      {lines > 1
        ? <TextArea ref={areaRef} rows={lines} placeholder={placeholder} className="input input-area" />
        : <Input ref={inputRef} placeholder={placeholder} className="input" />}
      {hint ? <Text slot="description" className="field-hint">{hint}</Text> : null}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
