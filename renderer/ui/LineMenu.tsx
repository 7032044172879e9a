import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import './line-menu.css'

interface LineMenuProps {
  /** What the button is called. */
  readonly label: string
  /** Of the line. */
  readonly name: string
  readonly items: readonly { readonly id: string; readonly label: string; readonly run: () => void }[]
}

/** What can be done with a line of the navigator, behind three dots that show when it is pointed at. The keyboard has keys for it. */
export function LineMenu({ label, name, items }: LineMenuProps) {
  return (
    <span onClick={(event) => event.stopPropagation()} className="line-menu">
      <MenuTrigger>
        <Button className="icon-button" aria-label={label} excludeFromTabOrder><Ellipsis size={14} aria-hidden="true" /></Button>
        <Popover className="popover" placement="bottom start" offset={2}>
          <Menu className="options menu" aria-label={name} onAction={(key) => items.find(({ id }) => id === key)?.run()}>
            {items.map((item) => <MenuItem key={item.id} id={item.id} className="option">{item.label}</MenuItem>)}
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  )
}
