import { useTranslation } from 'react-i18next'
import type { Command } from '../../commands/command.ts'
import { useRegistry } from '../../commands/registry.ts'
import { IS_MAC, keyCaps } from '../../commands/shortcut.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'

function byGroup(commands: readonly Command[]): [Command['group'], Command[]][] {
  const groups = new Map<Command['group'], Command[]>()
  for (const command of new Map(commands.map((one) => [one.id, one])).values()) {
    if (!command.shortcuts?.length) continue
    groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  }
  return [...groups]
}

/** Every command that has keys, by group: the `?` panel. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const commands = useRegistry(({ layers }) => layers).flat()
  return (
    <Dialog title={t('commands.keys')} onClose={onClose} width={720}>
      <div className="key-list">
        {byGroup(commands).map(([group, members]) => (
          <section key={group}>
            <h3>{t(`commands.groups.${group}`)}</h3>
            <dl>
              {members.map((command) => (
                <div key={command.id}>
                  <dt>{String(t(command.label))}</dt>
                  <dd>
                    <Kbd shortcut={command.shortcuts![0]!} />
                    <span className="visually-hidden">{keyCaps(command.shortcuts![0]!, IS_MAC).join(' ')}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
